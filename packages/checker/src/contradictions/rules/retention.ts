import { type ContradictionRule, conflictsBy, type Stated } from '../conflict.ts'
import { isInexact } from '../exact-count.ts'
import { type Facts, mentionsOf, type Statement } from '../facts.ts'
import { clauseBefore, hasWord, standsAsFact } from '../standing.ts'
import { readNumber } from '../values/read-number.ts'

/** The same kind of data is kept for different lengths of time. */
export const retention: ContradictionRule = {
  id: 'contradiction/retention',
  find: (facts) => conflictsBy(findPeriods(facts), (a, b) => a === b),
}

const days: Readonly<Record<string, number>> = { 年: 360, 个月: 30, 天: 1, 日: 1 }

/** How many days each kind of data is kept. */
function findPeriods(facts: Facts): (Stated<number> & { readonly subject: string })[] {
  return mentionsOf(facts, 'keeps').flatMap(({ statement, start, end }) => {
    const { norm } = statement
    const lead = /^(?:期限|时间|期)?(?:均|为|至|满|:){0,2}/.exec(norm.slice(end, end + 6))?.[0].length ?? 0
    const number = readNumber(norm, end + lead)
    const unit = number && /^(?:年|个月|天|日)(?!\d)/.exec(norm.slice(number.end, number.end + 3))?.[0]
    const subject = subjectOf(facts, statement, start)
    if (number === undefined || unit === undefined || subject === undefined) return []
    if (isInexact(norm, end + lead) || hasWord(facts, 'keep-exceptions', norm)) return []
    if (!standsAsFact(facts, { statement, start, end })) return []
    const value = number.value * (days[unit] ?? 1)
    return [{ value, quote: norm.slice(start, number.end + unit.length), statement, subject }]
  })
}

/** What is kept: the clause begins with its name and says nothing more of it. */
function subjectOf({ lexicon }: Facts, { norm, section }: Statement, start: number): string | undefined {
  const clause = clauseBefore(norm, start, 30)
    .replace(/(?:需|须|应|将|会|均|都|拟|统一|加密|在院内){1,4}$/, '')
    .replace(/在?(?:本?(?:项目|研究|试验|课题))?(?:结束|结题|完成)后$/, '')
  const bare = (clause === '' ? (section.labels[0] ?? '') : clause).replace(
    /^(?:本?(?:项目|研究|课题|系统)的?|所有|全部|上述|以上)/,
    '',
  )
  return (lexicon.words['kept-things'] ?? []).find((thing) => bare === thing)
}
