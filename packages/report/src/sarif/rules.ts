import type { AnnexMatch, CheckResult, Finding } from '@lunshen/schemas'
import { articleText, quoteArticle } from '../article-label.ts'
import { elementTitle, type ReportContext } from '../context.ts'
import { messagesFor } from '../messages/messages.ts'
import { oneLine, plainText } from '../plain-text.ts'

/** A SARIF reportingDescriptor: what a viewer shows about a rule. */
export interface SarifRule {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly help: { readonly text: string }
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' }
  readonly properties: { readonly tags: readonly string[]; readonly article?: string }
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
    for (const finding of file.findings ?? []) {
      if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, findingRule(finding, context))
    }
  }
  for (const match of result.results.find((file) => file.annex)?.annex ?? []) {
    rules.set(annexRuleId(match), annexRule(match, context))
  }
  return [...rules.values()]
}

function findingRule(finding: Finding, context: ReportContext): SarifRule {
  const { language } = context
  const m = messagesFor(language)
  const quote = quoteArticle(context, finding.article)
  const known = finding.element ?? ''
  const title = elementTitle({ id: known, title: oneLine(finding.message) }, context.elements, language)
  const article = articleText(finding.article, language)
  const help = known ? m.sarif.elementHelp : m.sarif.ruleHelp
  return {
    id: finding.ruleId,
    shortDescription: { text: `${article}${m.colon}${title}` },
    help: { text: quote ? `${help}\n\n${article}\n${plainText(quote.text)}` : `${help}\n\n${article}` },
    defaultConfiguration: { level: sarifLevel(finding.severity) },
    properties: { tags: ['ethics-review', finding.ruleId.split('/')[0] ?? ''], article: finding.article },
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
