import type {
  AnnexMatch,
  CheckResult,
  FileResult,
  Finding,
  Location,
  SuppressedFinding,
} from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import type { ReportContext } from '../context.ts'
import { hasPlace } from '../gaps.ts'
import { messagesFor } from '../messages/messages.ts'
import { clip, oneLine } from '../plain-text.ts'
import { formatScore, strongestFirst } from '../score.ts'
import { type Artifacts, gatherArtifacts } from './artifacts.ts'
import { type ArtifactRef, sarifLocation } from './locations.ts'
import { annexRuleId, sarifLevel, sarifRules } from './rules.ts'
import { artifactUri } from './uri.ts'

const schemaUri = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/**
 * The result as a SARIF 2.1.0 log (OASIS, errata 01): findings and annex matches as results,
 * unreadable files as tool execution notifications. Columns count UTF-16 code units.
 */
export function formatSarif(result: CheckResult, context: ReportContext): string {
  const rules = sarifRules(result, context)
  const artifacts = gatherArtifacts(result)
  const log: Log = {
    artifacts,
    ruleIndex: new Map(rules.map((rule, index) => [rule.id, index])),
    // Either every result says whether it is suppressed, or none does.
    saysSuppressed: result.results.some((file) => file.suppressed?.length),
    context,
  }
  const language = messagesFor(context.language).htmlLang
  const { name, version } = result.tool
  const run = {
    tool: { driver: { name, version, language, rules } },
    language,
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(result)],
    artifacts: artifacts.list,
    results: result.results.flatMap((file) => fileResults(file, log)),
    properties: { measure: result.measure },
  }
  return `${JSON.stringify({ $schema: schemaUri, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

/** What the results of one log share. */
interface Log {
  readonly artifacts: Artifacts
  readonly ruleIndex: ReadonlyMap<string, number>
  readonly saysSuppressed: boolean
  readonly context: ReportContext
}

function fileResults(file: FileResult, log: Log): object[] {
  const open = log.saysSuppressed ? { suppressions: [] } : {}
  return [
    ...(file.findings ?? []).map((finding) => ({ ...findingResult(file, finding, log), ...open })),
    ...(file.suppressed ?? []).map((one) => ({
      ...findingResult(file, one.finding, log),
      suppressions: [suppression(one)],
    })),
    ...(file.annex ?? []).flatMap((match) =>
      annexResults(file, match, log).map((one) => ({ ...one, ...open })),
    ),
  ]
}

/** A reason in a file of rules is outside the text, any other stands in it (§3.35.2). */
function suppression({ reason, by, until }: SuppressedFinding): object {
  return {
    kind: /\.(?:json|ya?ml)\b/i.test(by) ? 'external' : 'inSource',
    status: 'accepted',
    justification: oneLine(reason),
    properties: { by, ...(until === undefined ? {} : { until }) },
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

function findingResult(file: FileResult, finding: Finding, { artifacts, ruleIndex, context }: Log): object {
  const { language, voice } = context
  const m = messagesFor(language, voice)
  const { ruleId, severity, article, element, location, related = [], note } = finding
  const message = `${oneLine(finding.message)}\n${m.label.advice}${m.colon}${oneLine(finding.advice)}`
  const local = note ? `\n${m.label.localNote}${m.colon}${oneLine(note)}` : ''
  const place = (one: Location) => sarifLocation(artifacts.refer(file, one), one, language)
  const relatedLocations = related.map((one, id) => ({ id, ...place(one) }))
  return {
    ruleId,
    ruleIndex: ruleIndex.get(ruleId),
    level: sarifLevel(severity),
    message: { text: `${message}${m.bracket(articleText(article, language))}${local}` },
    locations: [hasPlace(finding) ? place(location) : wholeFile(artifacts.refer(file, location))],
    ...(relatedLocations.length > 0 ? { relatedLocations } : {}),
    properties: { article, ...(element ? { element } : {}), ...(note ? { note } : {}) },
  }
}

function wholeFile({ file, index }: ArtifactRef): object {
  return { physicalLocation: { artifactLocation: { uri: artifactUri(file), index } } }
}

function annexResults(file: FileResult, match: AnnexMatch, { artifacts, ruleIndex, context }: Log): object[] {
  if (match.verdict === 'unlikely') return []
  const m = messagesFor(context.language)
  const evidence = strongestFirst(match.evidence)
  const head = `${m.annex.verdict[match.verdict]}${m.annex.item(match.item)}${m.bracket(m.annex.score(formatScore(match.score)))}`
  const quote = evidence[0] ? `${m.colon}${m.quote(clip(evidence[0].text, 120))}` : ''
  const places = evidence
    .slice(0, 5)
    .map(({ location }) => sarifLocation(artifacts.refer(file, location), location, context.language))
  return [
    {
      ruleId: annexRuleId(match),
      ruleIndex: ruleIndex.get(annexRuleId(match)),
      level: match.verdict === 'likely' ? 'warning' : 'note',
      message: { text: head + quote },
      locations: places.length > 0 ? places : [wholeFile(artifacts.refer(file))],
      properties: { score: match.score, verdict: match.verdict },
    },
  ]
}
