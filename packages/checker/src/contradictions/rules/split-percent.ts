import type { ContradictionRule } from '../conflict.ts'
import { mentionsOf } from '../facts.ts'
import { readNumber } from '../values/read-number.ts'

/** Shares of training, validation and test set do not add up to 100 %. */
export const splitPercent: ContradictionRule = {
  id: 'contradiction/split-percent',
  find: (facts) => {
    const seen = new Set<number>()
    return mentionsOf(facts, 'split').flatMap(({ statement }) => {
      if (seen.has(statement.index)) return []
      seen.add(statement.index)
      const { norm } = statement
      if (/其余|剩余|余下|重叠|每折|交叉/.test(norm)) return []
      const shares = (facts.lexicon.words['group-splits'] ?? []).map((name) => shareOf(norm, name))
      const known = shares.filter((share) => share !== undefined)
      const ratio = ratioOf(norm)
      const parts = ratio ?? known
      const sum = Math.round(parts.reduce((all, part) => all + part, 0) * 100) / 100
      const whole =
        ratio === undefined ? parts.length >= 2 && /训练/.test(norm) && /测试/.test(norm) : sum > 50
      const wrong = ratio === undefined && parts.length === 2 && /验证/.test(norm) ? sum > 100 : sum !== 100
      if (!whole || !wrong) return []
      return [
        { first: { value: sum, quote: statement.text, statement }, others: [], words: { sum: String(sum) } },
      ]
    })
  },
}

function shareOf(text: string, name: string): number | undefined {
  const at = text.indexOf(name)
  if (at < 0) return undefined
  const lead = /^[:为是占(]{0,2}(?:比例|比)?[:为是占]{0,2}/.exec(
    text.slice(at + name.length, at + name.length + 8),
  )
  const number = readNumber(text, at + name.length + (lead?.[0].length ?? 0))
  return number && text.charAt(number.end) === '%' ? number.value : undefined
}

/** 70:15:15, where the parts are clearly meant in per cent. */
function ratioOf(text: string): number[] | undefined {
  const found = /(?<![\d:])(\d{2}):(\d{1,2}):(\d{1,2})(?![\d:])/.exec(text)
  const parts = found?.slice(1).map(Number)
  const sum = parts?.reduce((all, part) => all + part, 0) ?? 0
  if (parts && sum >= 80 && sum <= 120) return parts
  const listed = /(\d{1,2})%[、,:](\d{1,2})%[、,:和及](\d{1,2})%/.exec(text)
  return listed && /划分|分为|切分|分成/.test(text) ? listed.slice(1).map(Number) : undefined
}
