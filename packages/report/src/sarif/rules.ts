import type { AnnexMatch, CheckResult, Finding } from '@lunshen/schemas'
import type { ReportContext } from '../context.ts'
import { messagesFor } from '../messages/messages.ts'
import { oneLine } from '../plain-text.ts'

/** A SARIF reportingDescriptor: what a viewer shows about a rule. */
export interface SarifRule {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly fullDescription?: { readonly text: string }
  readonly help: { readonly text: string }
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' }
  readonly properties: { readonly tags: readonly string[] }
}

/** The rule id of an annex item. */
export function annexRuleId(match: Pick<AnnexMatch, 'item'>): string {
  return `annex/item-${match.item}`
}

/** SARIF's level for a severity. */
export function sarifLevel(severity: Finding['severity']): 'error' | 'warning' | 'note' {
  return severity === 'info' ? 'note' : severity
}

/** One rule for each rule id the results name, in the order of first appearance, the three annex rules last. */
export function sarifRules(result: CheckResult, context: ReportContext): SarifRule[] {
  const rules = new Map<string, SarifRule>()
  for (const file of result.results) {
    const suppressed = (file.suppressed ?? []).map(({ finding }) => finding)
    for (const finding of [...(file.findings ?? []), ...suppressed]) {
      if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, findingRule(finding, context))
    }
  }
  for (const match of result.results.find((file) => file.annex)?.annex ?? []) {
    rules.set(annexRuleId(match), annexRule(match, context))
  }
  return [...rules.values()]
}

/** A rule speaks for all its findings: element, place and article stand in each result. */
function findingRule({ ruleId, severity }: Finding, { language, rules }: ReportContext): SarifRule {
  const rule = rules.get(ruleId)
  return {
    id: ruleId,
    shortDescription: { text: (rule?.summary ?? rule?.title)?.[language] ?? ruleId },
    ...(rule?.why ? { fullDescription: { text: rule.why[language] } } : {}),
    help: { text: rule?.help?.[language] ?? messagesFor(language).sarif.ruleHelp },
    defaultConfiguration: { level: sarifLevel(severity) },
    properties: { tags: ['ethics-review', ruleId.split('/')[0] ?? ''] },
  }
}

function annexRule(match: AnnexMatch, { language }: ReportContext): SarifRule {
  const m = messagesFor(language)
  return {
    id: annexRuleId(match),
    shortDescription: { text: `${m.annex.item(match.item)}${m.colon}${oneLine(match.title)}` },
    help: { text: `${m.sarif.annexRule}\n\n${m.sarif.annexHelp}` },
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['ethics-review', 'annex'] },
  }
}
