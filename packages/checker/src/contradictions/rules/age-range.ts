import { type ContradictionRule, conflictsBy, type Stated } from '../conflict.ts'
import { type Facts, labelledAs, mentionsOf, type Statement } from '../facts.ts'
import { hasWord } from '../standing.ts'

interface Ages {
  readonly low: number
  readonly high: number
}

/** The ages of those to be included differ between places that give them. */
export const ageRange: ContradictionRule = {
  id: 'contradiction/age-range',
  find: (facts) => conflictsBy(findAges(facts), (a, b) => a.low === b.low && a.high === b.high),
}

const range = /(\d{1,2})(?:周?岁)?(?:至|到|[-—–~]{1,2})(\d{1,3})(?:周)?岁/g

function findAges(facts: Facts): (Stated<Ages> & { readonly subject: string })[] {
  const labelled = labelledAs(facts, 'subject-ages').filter(({ section }) => !section.foreign)
  const said = mentionsOf(facts, 'subject-ages').map(({ statement }) => statement)
  const statements = [...new Set([...labelled, ...said])].sort((a, b) => a.index - b.index)
  return statements.flatMap((statement) => agesIn(facts, statement) ?? [])
}

function agesIn(
  facts: Facts,
  statement: Statement,
): (Stated<Ages> & { readonly subject: string }) | undefined {
  const { norm } = statement
  if (hasWord(facts, 'sub-samples', norm) || hasWord(facts, 'sub-ages', norm)) return undefined
  const found = [...norm.matchAll(range)]
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  const value = { low: Number(only[1]), high: Number(only[2]) }
  return { value, quote: only[0], statement, subject: '' }
}
