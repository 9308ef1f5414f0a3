import type { Conflict, ContradictionRule, Stated } from '../conflict.ts'
import { type Facts, mentionsOf } from '../facts.ts'
import { clauseBefore } from '../standing.ts'
import { bareName } from '../values/compare-names.ts'
import { findInstitutions, shareInstitution } from './institution.ts'

/** The commitment letter is given by an institution the application does not know. */
export const commitmentInstitution: ContradictionRule = {
  id: 'contradiction/commitment-institution',
  find: (facts) => {
    const known = findInstitutions(facts).filter(({ statement }) => !statement.section.commitment)
    const [first] = known
    if (first === undefined) return []
    const other = pledgers(facts).find(
      ({ value }) =>
        known.every((one) => !shareInstitution(one.value, value)) && !isMentioned(facts, value[0] ?? ''),
    )
    return other === undefined ? [] : [{ first, others: [other] } satisfies Conflict]
  },
}

/** Who signs: the institution before a seal, or under a label of the letter. */
function pledgers(facts: Facts): Stated<readonly string[]>[] {
  const labelled = [...findInstitutions(facts), ...findInstitutions(facts, 'sealed')]
  const sealed = mentionsOf(facts, 'seal').flatMap(({ statement, start }) => {
    const name = bareName(/[\u4e00-\u9fff]{4,40}\(?$/.exec(clauseBefore(statement.norm, start))?.[0] ?? '')
    const isName = name.length >= 5 && /(?:大学|学院|医院|公司|研究院|研究所|中心|学校|集团|银行)$/.test(name)
    return isName ? [{ value: [name], quote: name, statement }] : []
  })
  return [...labelled, ...sealed].filter(({ statement }) => statement.section.commitment)
}

/** Whether the rest of the application knows the institution: as a partner, it may sign as well. */
function isMentioned(facts: Facts, name: string): boolean {
  return facts.statements.some(({ section, norm }) => !section.commitment && norm.includes(name))
}
