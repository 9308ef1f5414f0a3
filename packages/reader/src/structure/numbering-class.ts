/**
 * Numbering styles of Chinese documents, outermost first (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）; chapters and
 * decimal sections as reports use them).
 */
const classes: readonly { readonly rank: number; readonly pattern: RegExp }[] = [
  { rank: 1, pattern: /^第[一二三四五六七八九十百\d]+[章部篇编](?:分)?/ },
  { rank: 1, pattern: /^(?:part|chapter)\s+[\divx]+\b/i },
  { rank: 2, pattern: /^[一二三四五六七八九十]{1,3}\s*[、，,．.：:]/ },
  { rank: 2, pattern: /^第[一二三四五六七八九十百\d]+节/ },
  { rank: 4, pattern: /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/ },
  { rank: 7, pattern: /^\d{1,2}(?:[.．]\d{1,2}){2,4}(?!\d|[.．]\d)[、.．]?\s*/ },
  { rank: 6, pattern: /^\d{1,2}[.．]\d{1,2}(?!\d|[.．]\d|\s*[%％万亿元])[、.．]?\s*/ },
  { rank: 5, pattern: /^\d{1,2}\s*(?:[、．]|\.(?!\d))\s*/ },
  {
    rank: 5,
    pattern:
      /^\d{1,2}[ \u3000]+(?=\p{Script=Han})(?![年月日号时分秒个名人位例次周天岁台套件条项家所种类份页万亿元千百十]|小时)/u,
  },
  { rank: 8, pattern: /^(?:[（(]\s*\d{1,2}\s*[）)]|\d{1,2}[）)]|[①-⑳])\s*/ },
  { rank: 8, pattern: /^[a-zA-Z][.)）]\s+/ },
]

/** A number at the start of a line: its rank (1 outermost) and how many characters it takes. */
export interface LineNumber {
  readonly rank: number
  readonly length: number
}

/** Recognises the number that a heading or list line starts with. */
export function findLineNumber(text: string): LineNumber | undefined {
  const start = /[０-９]/.test(text.slice(0, 16)) ? halfWidth(text) : text
  for (const { rank, pattern } of classes) {
    const match = pattern.exec(start)
    if (match) return { rank, length: match[0].length }
  }
  return undefined
}

/** Full-width digits as ASCII, character for character. */
const halfWidth = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
