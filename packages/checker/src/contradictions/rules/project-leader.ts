import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from '../facts.ts'
import { nameAt } from '../values/person-names.ts'

/** The project's leader differs between places that name one. */
export const projectLeader: ContradictionRule = {
  id: 'contradiction/project-leader',
  find: (facts) => {
    const stated = [...fromLabels(facts), ...fromProse(facts), ...fromTables(facts)]
    stated.sort((a, b) => a.statement.index - b.statement.index)
    return conflictOf(stated, (a, b) => a.some((name) => b.includes(name)))
  },
}

type Leaders = Stated<readonly string[]>

function fromLabels(facts: Facts): Leaders[] {
  return fieldsOf(facts, 'leader').flatMap((statement) => {
    const names = statement.norm.split(/[、,/;]|与|和/).flatMap((part) => nameAt(facts, part, 0, true) ?? [])
    return names.length === 0 ? [] : [leaders(names, statement)]
  })
}

const leaders = (names: readonly string[], statement: Statement): Leaders => ({
  value: names,
  quote: names.join('、'),
  statement,
})

const divided = /[子分各原前副每其]$|合作|中心$|技术$|单位$/

function fromProse(facts: Facts): Leaders[] {
  return mentionsOf(facts, 'leader').flatMap(({ statement, start, end }) => {
    const { norm } = statement
    if (divided.test(norm.slice(Math.max(0, start - 4), start))) return []
    const named = appointedBefore(facts, norm, start)
    if (named !== undefined) return [leaders([named], statement)]
    const mark = /^(?:\((?:签字|签名|pi)\))?(?:[:为是]|由)?/.exec(norm.slice(end, end + 8))?.[0] ?? ''
    const name = nameAt(facts, norm, end + mark.length, mark !== '')
    return name === undefined ? [] : [leaders([name], statement)]
  })
}

/** 「由陈立伟教授担任项目负责人」. */
function appointedBefore(facts: Facts, norm: string, start: number): string | undefined {
  const before = norm.slice(Math.max(0, start - 20), start)
  const at = before.lastIndexOf('由')
  return at >= 0 && /(?:担任|任)(?:本|该)?$/.test(before) ? nameAt(facts, before, at + 1, true) : undefined
}

/** A row of a table of people whose task is to lead. */
function fromTables(facts: Facts): Leaders[] {
  return mentionsOf(facts, 'leader').flatMap(({ statement, start, end }) => {
    const { nearest, labels, foreign } = statement.section
    if (foreign || nearest?.kind !== 'row' || start !== 0) return []
    if (end < statement.norm.length && !/[,、(;。]/.test(statement.norm.charAt(end))) return []
    const name = labels.slice(0, 3).flatMap((label) => (nameAt(facts, label, 0, true) === label ? label : []))
    return name.length === 1 ? [leaders(name, statement)] : []
  })
}
