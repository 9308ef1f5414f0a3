// Node decodes GB18030 but does not encode it: the two-byte codes are decoded once and turned round.
const decoder = new TextDecoder('gb18030', { fatal: false })

function twoByteCodes() {
  const codes = new Map()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Uint8Array.of(high, low)
      const text = low === 0x7f ? '' : decoder.decode(bytes)
      if (text.length === 1 && text !== '\ufffd') codes.set(text, bytes)
    }
  }
  return codes
}

/** Bytes of a text in GB18030; a character outside its one- and two-byte range is an error of the source. */
export function encodeGb18030(text) {
  const codes = twoByteCodes()
  const parts = Array.from(text, (character) => {
    const bytes = character < '\x80' ? Uint8Array.of(character.charCodeAt(0)) : codes.get(character)
    if (bytes === undefined) throw new Error(`gb18030.md 中的字符“${character}”没有双字节编码`)
    return bytes
  })
  return Buffer.concat(parts)
}
