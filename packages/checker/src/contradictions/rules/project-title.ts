import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { type Facts, fieldsOf } from '../facts.ts'
import { bareName, mayBeSameName } from '../values/compare-names.ts'

/** The project's name as its labels give it. */
export function findProjectTitles(facts: Facts): Stated<string>[] {
  return fieldsOf(facts, 'title').flatMap((statement) => {
    const value = bareName(statement.norm, facts.lexicon.words['title-endings'])
    const named = value.length >= 4 && value.length <= 60 && !/[。?_＿]|x{3}|填写|待定/.test(statement.norm)
    return named ? [{ value, quote: statement.text, statement }] : []
  })
}

/** The project's name differs between places that name it. */
export const projectTitle: ContradictionRule = {
  id: 'contradiction/project-title',
  find: (facts) => conflictOf(findProjectTitles(facts), mayBeSameName),
}
