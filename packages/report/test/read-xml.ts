/** An element of a test's XML. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

const tag = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="[^"<]*")*)\s*(\/?)>/y
const entity = /&(?:amp|lt|gt|quot);/g
const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** Reads well-formed XML 1.0 without comments and DTD; throws where it is not, or holds a character XML does not allow. */
export function readXml(xml: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.exec(xml)
  if (illegal) throw new Error(`illegal character at ${illegal.index}`)
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let at = xml.indexOf('?>') + 2
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const text = xml.slice(at, next < 0 ? xml.length : next)
    open.at(-1)!.text += decode(text)
    if (next < 0) break
    tag.lastIndex = next
    const match = tag.exec(xml)
    if (match === null) throw new Error(`no tag at ${next}: ${xml.slice(next, next + 60)}`)
    if (match[1] === '/') {
      if (open.pop()?.name !== match[2]) throw new Error(`${match[2]} closes another element`)
    } else {
      const element = { name: match[2]!, attributes: attributesOf(match[3]!), children: [], text: '' }
      open.at(-1)!.children.push(element)
      if (match[4] !== '/') open.push(element)
    }
    at = tag.lastIndex
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('elements are left open')
  return root.children[0]!
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([A-Za-z][\w.-]*)="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    decode(value!),
  ])
  if (new Set(found.map(([name]) => name)).size < found.length) throw new Error('an attribute repeats')
  return Object.fromEntries(found) as Record<string, string>
}

function decode(text: string): string {
  if (text.replace(entity, '').includes('&')) throw new Error(`bare ampersand in ${text.slice(0, 60)}`)
  return text.replace(entity, (one) => named[one] ?? one)
}
