const digits = '零一二三四五六七八九'

/** Reads a small number as attachments and versions carry it, 「3」「三」「十二」「B」; the text itself where it is none of these. */
export function readCount(text: string): string {
  const plain = text.trim().toLowerCase()
  if (/^\d+$/.test(plain)) return String(Number(plain))
  if (!/^[一二三四五六七八九十]{1,3}$/.test(plain)) return plain
  const [tens = '', units = ''] = plain.includes('十') ? plain.split('十') : ['零', plain]
  const ten = tens === '' ? 1 : digits.indexOf(tens)
  const unit = units === '' ? 0 : digits.indexOf(units)
  return String(ten * 10 + unit)
}

/** A number of an attachment in a regular expression. */
export const countPattern = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z](?![A-Za-z]))'
