import type { Random } from './random.ts'

/** How a run looks. */
export interface RunLook {
  readonly bold?: boolean
  readonly sizeHalfPoints?: number
  readonly font?: string
}

/** XML of the characters that XML reserves. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A run's properties as Word writes them: fonts for each script, sizes twice, languages. */
export function runProperties(random: Random, look: RunLook): string {
  const { bold = false, sizeHalfPoints = 24, font = '宋体' } = look
  const hint = random.chance(0.7) ? ' w:hint="eastAsia"' : ''
  const fonts = random.chance(0.25)
    ? `<w:rFonts${hint} w:ascii="Times New Roman" w:eastAsia="${font}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`
    : `<w:rFonts${hint} w:eastAsia="${font}"/>`
  const language = random.chance(0.15) ? '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/>' : ''
  return (
    `<w:rPr>${fonts}${bold ? '<w:b/><w:bCs/>' : ''}` +
    `<w:sz w:val="${sizeHalfPoints}"/><w:szCs w:val="${sizeHalfPoints}"/>${language}</w:rPr>`
  )
}

/**
 * Text as the runs Word leaves after a few sessions of editing: cut at borders of script and at random, each with
 * revision marks, some between proofreading marks or bookmarks.
 */
export function textRuns(random: Random, text: string, look: RunLook = {}): string {
  return splitText(random, text)
    .map((piece) => decorate(random, textRun(random, piece, look)))
    .join('')
}

function textRun(random: Random, text: string, look: RunLook): string {
  const rsid = random.chance(0.6) ? ` w:rsidRPr="00${random.hex(6)}"` : ` w:rsidR="00${random.hex(6)}"`
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<w:r${rsid}>${runProperties(random, look)}<w:t${space}>${escapeXml(text)}</w:t></w:r>`
}

function decorate(random: Random, run: string): string {
  const dice = random.below(24)
  if (dice === 0) return `<w:proofErr w:type="spellStart"/>${run}<w:proofErr w:type="spellEnd"/>`
  if (dice === 1) return `<w:proofErr w:type="gramStart"/>${run}<w:proofErr w:type="gramEnd"/>`
  if (dice === 2) {
    const id = random.below(90_000)
    return `<w:bookmarkStart w:id="${id}" w:name="OLE_LINK${id}"/>${run}<w:bookmarkEnd w:id="${id}"/>`
  }
  return dice === 3 ? `${run}<w:r><w:lastRenderedPageBreak/></w:r>` : run
}

/** Word never keeps Latin and Chinese in one run for long; the rest is cut every fifteen to eighty-five characters. */
function splitText(random: Random, text: string): string[] {
  const pieces: string[] = []
  for (const part of text.match(/[\d.%A-Za-z]+|[^\d.%A-Za-z]+/g) ?? []) {
    let rest = part
    while (rest.length > 0) {
      const length = 15 + random.below(70)
      pieces.push(rest.slice(0, length))
      rest = rest.slice(length)
    }
  }
  return pieces
}
