import type { Conflict, ContradictionRule, Stated } from '../conflict.ts'
import type { Facts, Statement } from '../facts.ts'
import { bareName, mayBeSameName } from '../values/compare-names.ts'
import { findProjectTitles } from './project-title.ts'

const quoted =
  /[《“「『"]([^《》“”「」『』"]{4,60})[》”」』"](?:的|这一|这个|一项)?(?:人工智能)?(?:科技|科研)?(?:项目|课题|研究|活动|申请)/g
const led = /(?:作为|担任|系)([^本该此上,。《“「]{1}[^,。《“「]{5,40}?)(?:项目|课题)的?(?:负责人|主持人)/g
const law = /(?:办法|条例|法|规定|规范|指南|意见|准则|标准|通知|指引|协议|手册|制度|原则|要求|承诺书)$/

/** The commitment letter names another project than the application. */
export const commitmentProject: ContradictionRule = {
  id: 'contradiction/commitment-project',
  find: (facts) => {
    const pledged = facts.statements
      .filter(({ section }) => section.commitment)
      .flatMap((s) => namedIn(s, facts))
    const titles = findProjectTitles(facts).filter(({ statement }) => !statement.section.commitment)
    const [first] = titles
    if (first === undefined) return []
    return pledged
      .filter(({ value }) => titles.every((title) => !mayBeSameName(title.value, value)))
      .slice(0, 1)
      .map((other): Conflict => ({ first, others: [other] }))
  },
}

function namedIn(statement: Statement, { lexicon }: Facts): Stated<string>[] {
  const named = [...statement.norm.matchAll(quoted), ...statement.norm.matchAll(led)]
  return named.flatMap(([, name = '']) =>
    law.test(bareName(name))
      ? []
      : [{ value: bareName(name, lexicon.words['title-endings']), quote: name, statement }],
  )
}
