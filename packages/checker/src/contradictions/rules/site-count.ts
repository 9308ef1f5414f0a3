import { type ContradictionRule, conflictsBy, type Stated } from '../conflict.ts'
import { exactCountAt } from '../exact-count.ts'
import { type Facts, mentionsOf } from '../facts.ts'
import { hasWord } from '../standing.ts'

/** The number of hospitals, schools or centres taking part differs between places that give the whole. */
export const siteCount: ContradictionRule = {
  id: 'contradiction/site-count',
  find: (facts) => conflictsBy(findCounts(facts), (a, b) => a === b),
}

const site = /^(?:家|所|个)(?:参与|参研|合作|试点|研究|试验|协作|分)?(医院|学校|中心|单位|社区|机构|企业)/

function findCounts(facts: Facts): (Stated<number> & { readonly subject: string })[] {
  return mentionsOf(facts, 'sites').flatMap(({ statement, end }) => {
    const { norm } = statement
    if (hasWord(facts, 'sub-sites', norm)) return []
    const count = exactCountAt(norm, end)
    const found = count && site.exec(norm.slice(count.end, count.end + 10))
    if (!count || !found || !/参与|参加|开展|实施|承担|协作/.test(norm.slice(count.end))) return []
    const quote = norm.slice(count.start, count.end + found[0].length)
    return [{ value: count.value, quote, statement, subject: found[1] ?? '' }]
  })
}
