import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { type Facts, fieldsOf } from '../facts.ts'
import { bareName, mayBeSameName } from '../values/compare-names.ts'

const named =
  /[\u4e00-\u9fff]{2,30}(?:大学|学院|医院|公司|研究院|研究所|中心|学校|中学|小学|集团|银行|局|委员会|协会|合作社|所|院|厂|社|馆)/

const department = /(?<=[院学司所校局心])[^院学司所校局心]{2,6}(?:科|系|部|处|室|组|团队)$/

const withoutDepartment = (name: string) => name.replace(department, '')

/** The institutions a label names. */
export function findInstitutions(facts: Facts, kind = 'institution'): Stated<readonly string[]>[] {
  return fieldsOf(facts, kind).flatMap((statement) => {
    const { text, norm } = statement
    const names = norm
      .split(/[、;,/。]|联合|以及/)
      .map((part) => withoutDepartment(bareName(part)))
      .filter((part) => part.length <= 40 && named.test(part))
    return names.length === 0 || norm.length > 80 ? [] : [{ value: names, quote: text, statement }]
  })
}

/** Whether one institution stands in both lists, in full or in short. */
export function shareInstitution(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => mayBeSameName(one, other)))
}

/** The applying institution differs between places that name it. */
export const institution: ContradictionRule = {
  id: 'contradiction/institution',
  find: (facts) =>
    conflictOf(
      findInstitutions(facts).filter(({ statement }) => !statement.section.commitment),
      shareInstitution,
    ),
}
