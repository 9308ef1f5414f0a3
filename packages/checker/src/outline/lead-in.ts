import { findLineNumber } from '@lunshen/reader'

/** A paragraph that names what it says: 「研究背景：近年来…」. `rest` is empty when only the name stands there. */
export interface LeadIn {
  readonly label: string
  readonly rest: string
  /** The label carries a list number or bullet. */
  readonly numbered: boolean
}

const maxLabelLength = 24
const bracketed = /^[【[〔「](?<label>[^】\]〕」]{2,24})[】\]〕」]\s*[：:]?\s*(?<rest>[\s\S]*)$/
const colon = /^(?<label>[^，。；：:？！,;?!“”"]{2,28}?)\s*[：:]\s*(?<rest>[\s\S]*)$/
const dash = /^(?<label>[^\d，。；：:？！,;?!—-]{2,16}?)\s*(?:——|—| - | – )\s*(?<rest>[\s\S]+)$/
/** 「1.2 由来。云溪大学…」: after a number, a short first sentence names the rest. */
const runIn = /^(?<label>[^，。；：:？！,;?!、]{2,16})。\s*(?<rest>[\s\S]+)$/

/**
 * Recognises a lead-in at the start of a text.
 * @param boldStart the bold text the paragraph starts with, if any: then no colon is needed
 */
export function findLeadIn(text: string, boldStart = ''): LeadIn | undefined {
  const trimmed = text.trim()
  const number = findLineNumber(trimmed)
  const body = trimmed.slice(number?.length ?? 0).trim()
  const numbered = number !== undefined
  const bold = boldStart.trim() && boldLeadIn(trimmed, boldStart.trim())
  if (bold) return { ...bold, numbered }
  const match =
    bracketed.exec(body) ?? (numbered ? runIn.exec(body) : null) ?? colon.exec(body) ?? dash.exec(body)
  const label = match?.groups?.label?.trim()
  if (label === undefined || !isLabelLike(label) || isTooLong(label)) return undefined
  return { label, rest: match?.groups?.rest?.trim() ?? '', numbered }
}

/** Before a plain colon a Chinese label is shorter than a heading may be; more is half a sentence. */
function isTooLong(label: string): boolean {
  return (label.match(/\p{Script=Han}/gu)?.length ?? 0) > 16
}

function boldLeadIn(text: string, boldStart: string): Omit<LeadIn, 'numbered'> | undefined {
  const at = text.indexOf(boldStart)
  if (at < 0 || at > 6 || boldStart.length > maxLabelLength + 6) return undefined
  const label = boldStart.replace(/[：:。.，,\s】\]]+$/, '').replace(/^[【[]/, '')
  const number = findLineNumber(label)
  const rest = text.slice(at + boldStart.length).replace(/^[：:。.，,\s—–-]+/, '')
  const bare = label.slice(number?.length ?? 0).trim()
  return rest !== '' && isLabelLike(bare) ? { label: bare, rest } : undefined
}

/** Short and no sentence: what people write into a label cell or before a colon. */
export function isLabelLike(text: string): boolean {
  const trimmed = text.replace(/\s+/g, '')
  if (trimmed === '' || [...trimmed].length > maxLabelLength) return false
  if (/[。；;！!？?]/.test(trimmed) || /^[\d\s.,%％:：/-]+$/.test(trimmed)) return false
  return !/^(?:https?|www)/i.test(trimmed)
}

const nextLeadIn = /(?:[（(]?\d{1,2}[）).、]\s*)?[^，。；：:、\s]{2,14}[：:](?!\d|\/\/)/y

/**
 * Splits 「…。数据来源：…」 after a sentence end where a label follows; the blanks between fall away. Step by step, because one expression
 * for it all tries a run of line ends from each of them.
 */
export function splitAtLeadIns(text: string): string[] {
  const parts: string[] = []
  const stop = /[。；;\n]/g
  const blanks = /\s*/y
  const leadIn = new RegExp(nextLeadIn)
  let from = 0
  while (stop.exec(text) !== null) {
    const end = stop.lastIndex
    blanks.lastIndex = end
    blanks.test(text)
    leadIn.lastIndex = blanks.lastIndex
    stop.lastIndex = blanks.lastIndex
    if (!leadIn.test(text)) continue
    parts.push(text.slice(from, end))
    from = blanks.lastIndex
  }
  return [...parts, text.slice(from)]
}
