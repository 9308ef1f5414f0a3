import { readNumber } from './values/read-number.ts'

/** A whole number said exactly (not 约, 不少于, 余) and where it ends. */
export interface ExactCount {
  readonly value: number
  readonly start: number
  readonly end: number
}

const lead = /(?:[:为是有共由]|共计|合计|总计|总共|一共|计划){0,3}/y

/** Reads an exact whole number at an offset, after 「为」, 「共」 and the like. */
export function exactCountAt(text: string, at: number): ExactCount | undefined {
  lead.lastIndex = at
  const start = at + (lead.exec(text)?.[0].length ?? 0)
  const number = readNumber(text, start)
  if (number === undefined || !Number.isInteger(number.value)) return undefined
  if (/[余多+~\-—–至到.%]/.test(text.charAt(number.end)) || isInexact(text, start)) return undefined
  return { ...number, start }
}

/** Whether what stands before a number makes it a rough or limiting one. */
export function isInexact(text: string, start: number): boolean {
  return /(?:约|近|大约|大概|不少于|不低于|至少|不超过|不多于|最多|上限|超过|多于|少于|逾|>|<|≥|≤|每|第)(?:为)?$/.test(
    text.slice(Math.max(0, start - 5), start),
  )
}
