import type { Measure, RuleBook } from '@lunshen/measure'
import { findArticle } from '@lunshen/measure'
import { followUpLimit } from '../contradictions/follow-up-limit.ts'
import { foldLabel } from '../elements/fold-label.ts'
import { judgeSentence, loadSubstanceLexicon } from '../elements/substance.ts'
import { isMeasureDemand, severityOrder } from './demands.ts'
import type { Origin, Practice, Sourced, Target } from './practice-data.ts'

/** What is wrong with a practice that the schema cannot tell; the words are named in the caller's sentences. */
export interface PracticeFault {
  readonly code:
    | 'unknown-rule'
    | 'unknown-element'
    | 'unknown-article'
    | 'not-allowed'
    | 'not-allowed-practice'
    | 'not-raised'
    | 'looser-length'
    | 'looser-follow-up'
    | 'rule-twice'
    | 'alias-taken'
    | 'alias-empty'
    | 'filler-reason'
  readonly origin: Origin
  readonly words: Readonly<Record<string, string>>
}

/** Finds what a practice may not say of a measure: unknown names, and whatever would ask for less than the measure does; in the order of the files. */
export function findPracticeFaults(practice: Practice, measure: Measure, rules: RuleBook): PracticeFault[] {
  const known = { measure, rules, own: new Map(practice.rules.map((rule) => [rule.id, rule])) }
  const faults = [
    ...findRuleFaults(practice, measure),
    ...findAliasFaults(practice, measure),
    ...findThresholdFaults(practice, measure),
    ...findTargetFaults(practice, known),
  ]
  const at = ({ origin: { file, line } }: PracticeFault) => practice.files.indexOf(file) * 1e6 + line
  return faults.sort((a, b) => at(a) - at(b))
}

function fault(
  code: PracticeFault['code'],
  { origin }: { readonly origin: Origin },
  words: PracticeFault['words'] = {},
): PracticeFault {
  return { code, origin, words }
}

function findRuleFaults({ rules }: Practice, measure: Measure): PracticeFault[] {
  const seen = new Map<string, Origin>()
  return rules.flatMap((rule) => {
    const first = seen.get(rule.id)
    seen.set(rule.id, first ?? rule.origin)
    const article = rule.article ?? ''
    const isKnown = article === '' || findArticle(measure, article) !== undefined
    return [
      ...(first
        ? [fault('rule-twice', rule, { rule: rule.id, file: first.file, line: `${first.line}` })]
        : []),
      ...(isKnown ? [] : [fault('unknown-article', rule, { article })]),
    ]
  })
}

function findAliasFaults({ aliases }: Practice, { elements }: Measure): PracticeFault[] {
  const owners = new Map(
    elements.flatMap(({ id, title, aliases: { strong, english } }) =>
      [...strong, ...english].map((name) => [foldLabel(name), { id, title: title.zh }] as const),
    ),
  )
  return aliases.flatMap((alias) => {
    const { element, name } = alias
    if (!elements.some(({ id }) => id === element)) return [fault('unknown-element', alias, { element })]
    const folded = foldLabel(name)
    if (folded === '') return [fault('alias-empty', alias, { name })]
    const owner = owners.get(folded) ?? { id: element, title: '' }
    owners.set(folded, owner)
    return owner.id === element
      ? []
      : [fault('alias-taken', alias, { name, element: owner.id, title: owner.title })]
  })
}

function findThresholdFaults(practice: Practice, measure: Measure): PracticeFault[] {
  const lengths = practice.minLength.flatMap((entry) => {
    const element = measure.elements.find(({ id }) => id === entry.element)
    if (element === undefined) return [fault('unknown-element', entry, { element: entry.element })]
    const { minLength, article, title } = element
    const words = { article, title: title.zh, element: element.id, least: `${minLength}` }
    return entry.characters < minLength ? [fault('looser-length', entry, words)] : []
  })
  const own = practice.followUpMonths
  const law = followUpLimit(measure.deadlines, [])
  if (own === undefined || own.months <= law.months) return lengths
  return [...lengths, fault('looser-follow-up', own, { article: law.article, most: `${law.months}` })]
}

interface Known {
  readonly measure: Measure
  readonly rules: RuleBook
  readonly own: ReadonlyMap<string, { readonly severity: keyof typeof severityOrder }>
}

function findTargetFaults({ severity, relax, notes }: Practice, known: Known): PracticeFault[] {
  const raised = severity.flatMap((entry) => {
    const rule = known.own.get(entry.rule) ?? known.rules.get(entry.rule)
    if (rule === undefined || severityOrder[entry.to] >= severityOrder[rule.severity]) return []
    const demand = isMeasureDemand(entry, known.measure, known.rules)
    if (demand) return [fault('not-allowed', entry, { ...demand })]
    return [fault('not-raised', entry, { rule: entry.rule, severity: rule.severity })]
  })
  return [
    ...[...severity, ...relax, ...notes].flatMap((entry) => findUnknown(entry, known)),
    ...[...severity, ...relax]
      .filter(({ reason }) => isFiller(reason))
      .map((entry) => fault('filler-reason', entry)),
    ...raised,
    ...relax.flatMap((entry) => findForbiddenRelaxation(entry, known)),
  ]
}

const isFiller = (reason: string) => judgeSentence(reason, loadSubstanceLexicon()) === 'filler'

function findUnknown(entry: Sourced<Target>, { measure, rules, own }: Known): PracticeFault[] {
  const { rule, element } = entry
  const isElement = measure.elements.some(({ id }) => id === rule)
  const isRule = rule === undefined || isElement || rules.has(rule) || own.has(rule)
  const isKnownElement = element === undefined || measure.elements.some(({ id }) => id === element)
  return [
    ...(isRule ? [] : [fault('unknown-rule', entry, { rule })]),
    ...(isKnownElement ? [] : [fault('unknown-element', entry, { element })]),
  ]
}

function findForbiddenRelaxation(entry: Sourced<Target>, { measure, rules }: Known): PracticeFault[] {
  // All that is said of an element: its absence as well.
  const { element = '', rule = element } = entry
  if (rule.startsWith('practice/')) return [fault('not-allowed-practice', entry, { rule })]
  const demand = isMeasureDemand({ ...entry, rule }, measure, rules)
  return demand ? [fault('not-allowed', entry, { ...demand })] : []
}
