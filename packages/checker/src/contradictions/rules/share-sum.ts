import type { ContradictionRule } from '../conflict.ts'
import { readNumber } from '../values/read-number.ts'

const rounding = 1

/** Shares of one whole (men and women; 「分别占」) add up to more than 100 %, or the two sexes to less. */
export const shareSum: ContradictionRule = {
  id: 'contradiction/share-sum',
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const { norm, section } = statement
      if (section.foreign || !norm.includes('%')) return []
      const pair = sumOf(sexes(norm))
      const list = sumOf(listed(norm))
      const wrong = (pair > 0 && Math.abs(pair - 100) > rounding) || list > 100 + rounding
      if (!wrong) return []
      const sum = pair || list
      return [
        { first: { value: sum, quote: statement.text, statement }, others: [], words: { sum: String(sum) } },
      ]
    }),
}

const sumOf = (parts: readonly number[]) => Math.round(parts.reduce((all, part) => all + part, 0) * 100) / 100

/** The shares of men and women where one sentence gives both of one whole. */
function sexes(text: string): number[] {
  const pair =
    /男(?:性|生|女)?(?:患者|用户|受试者|学生)?(?:约|占|比例|为){0,2}([\d.]{1,6})%[,、;和]?女(?:性|生)?(?:患者|用户|受试者|学生)?(?:约|占|比例|为){0,2}([\d.]{1,6})%/.exec(
      text,
    )
  return pair ? pair.slice(1).map(Number) : []
}

/** 「甲、乙、丙分别占40%、35%和30%」: more than the whole cannot be; less may be, others go unnamed. */
function listed(text: string): number[] {
  const at = text.search(/分别占|各占|占比分别为|比例分别为/)
  if (at < 0) return []
  const parts: number[] = []
  for (let from = at; from < Math.min(text.length, at + 80); from++) {
    const number = readNumber(text, from)
    if (number === undefined) continue
    if (text.charAt(number.end) === '%') parts.push(number.value)
    from = number.end
  }
  return parts.length >= 2 ? parts : []
}
