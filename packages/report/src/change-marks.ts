/** A stretch of a tracked change's text: unchanged where it has no mark. */
export interface MarkedText {
  readonly text: string
  readonly mark?: ChangeMark
}

/** What the reader writes before changed words: 「本系统〔增：不〕〔删：会〕采集人脸」. */
export type ChangeMark = '增' | '删' | '移入' | '移出'

const opening = /〔(增|删|移入|移出)：/gu

/** Splits a tracked change's text at its marks; words in 〔〕 of the proposal's own, as of 国科发〔2023〕167号, stay whole. */
export function splitChanges(text: string): MarkedText[] {
  const closing = closingBrackets(text)
  const pieces: MarkedText[] = []
  let at = 0
  for (const match of text.matchAll(opening)) {
    const end = match.index < at ? undefined : closing.get(match.index)
    if (end === undefined) continue
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) })
    pieces.push({ text: text.slice(match.index + match[0].length, end), mark: match[1] as ChangeMark })
    at = end + 1
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces
}

/** Where each bracket that is opened is closed. */
function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '〔') open.push(i)
    else if (text[i] === '〕' && open.length > 0) closing.set(open.pop() ?? 0, i)
  }
  return closing
}
