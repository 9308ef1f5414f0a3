import type { AnnexMatch, CheckResult, FileResult, Finding } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import type { ReportContext } from '../context.ts'
import { messagesFor } from '../messages/messages.ts'
import { clip, oneLine } from '../plain-text.ts'
import { formatScore, strongestFirst } from '../score.ts'
import { sarifLocation } from './locations.ts'
import { annexRuleId, sarifLevel, sarifRules } from './rules.ts'
import { artifactUri } from './uri.ts'

const schemaUri = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const mimeTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  markdown: 'text/markdown',
}

/**
 * The result as a SARIF 2.1.0 log (OASIS, errata 01): findings and annex matches as results,
 * unreadable files as tool execution notifications. Columns count UTF-16 code units.
 */
export function formatSarif(result: CheckResult, context: ReportContext): string {
  const rules = sarifRules(result, context)
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]))
  // A file named twice is one artifact: the schema wants artifacts to be unique.
  const files = [...new Map(result.results.map((file) => [file.file, file])).values()]
  const place = (file: FileResult) => files.findIndex((one) => one.file === file.file)
  const run = {
    tool: {
      driver: {
        name: result.tool.name,
        version: result.tool.version,
        language: messagesFor(context.language).htmlLang,
        rules,
      },
    },
    language: messagesFor(context.language).htmlLang,
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(result)],
    artifacts: files.map(artifact),
    results: result.results.flatMap((file) => [
      ...(file.findings ?? []).map((finding) => findingResult(file, finding, place(file), indexOf, context)),
      ...(file.annex ?? []).flatMap((match) => annexResults(file, match, place(file), indexOf, context)),
    ]),
    properties: { measure: result.measure },
  }
  return `${JSON.stringify({ $schema: schemaUri, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function artifact(file: FileResult): object {
  const extension = /\.([a-z]+)$/iu.exec(file.file)?.[1]?.toLowerCase() ?? ''
  const mimeType = mimeTypes[extension]
  return {
    location: { uri: artifactUri(file.file) },
    ...(mimeType ? { mimeType } : {}),
    ...(file.sha256 ? { hashes: { 'sha-256': file.sha256 } } : {}),
  }
}

function invocation(result: CheckResult): object {
  const unreadable = result.results.flatMap((file) => (file.error ? [{ file, error: file.error }] : []))
  return {
    executionSuccessful: unreadable.length === 0,
    toolExecutionNotifications: unreadable.map(({ file, error }) => ({
      descriptor: { id: error.code },
      level: 'error',
      message: { text: oneLine(error.message) },
      locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file.file) } } }],
    })),
  }
}

type RuleIndex = ReadonlyMap<string, number>

function findingResult(
  file: FileResult,
  finding: Finding,
  index: number,
  rules: RuleIndex,
  context: ReportContext,
) {
  const m = messagesFor(context.language)
  const message = `${oneLine(finding.message)}\n${m.label.advice}${m.colon}${oneLine(finding.advice)}`
  return {
    ruleId: finding.ruleId,
    ruleIndex: rules.get(finding.ruleId),
    level: sarifLevel(finding.severity),
    message: { text: `${message}${m.bracket(articleText(finding.article, context.language))}` },
    locations: [sarifLocation(file.file, index, finding.location, context.language)],
    properties: { article: finding.article, ...(finding.element ? { element: finding.element } : {}) },
  }
}

function annexResults(
  file: FileResult,
  match: AnnexMatch,
  index: number,
  rules: RuleIndex,
  context: ReportContext,
) {
  if (match.verdict === 'unlikely') return []
  const m = messagesFor(context.language)
  const evidence = strongestFirst(match.evidence)
  const head = `${m.annex.verdict[match.verdict]}${m.annex.item(match.item)}${m.bracket(m.annex.score(formatScore(match.score)))}`
  const quote = evidence[0] ? `${m.colon}${m.quote(clip(evidence[0].text, 120))}` : ''
  return [
    {
      ruleId: annexRuleId(match),
      ruleIndex: rules.get(annexRuleId(match)),
      level: match.verdict === 'likely' ? 'warning' : 'note',
      message: { text: head + quote },
      locations: annexLocations(file, evidence, index, context),
      properties: { score: match.score, verdict: match.verdict },
    },
  ]
}

function annexLocations(
  file: FileResult,
  evidence: AnnexMatch['evidence'],
  index: number,
  { language }: ReportContext,
) {
  const whole = { physicalLocation: { artifactLocation: { uri: artifactUri(file.file), index } } }
  const places = evidence.slice(0, 5).map((hit) => sarifLocation(file.file, index, hit.location, language))
  return places.length > 0 ? places : [whole]
}
