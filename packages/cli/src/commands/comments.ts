import type { Language } from '@lunshen/reader'
import type { CheckResult, FileResult, Finding, Location } from '@lunshen/schemas'
import { say } from '../messages.ts'

/** What an annotated copy says: one comment on the whole, and one at each place that is to be mended. */
export interface ProposalComments {
  readonly summary: string
  readonly notes: readonly ProposalNote[]
}

/** A comment at a place of the proposal. */
export interface ProposalNote {
  readonly location: Location
  readonly text: string
}

type Report = Pick<typeof import('@lunshen/report'), 'planText' | 'verdictText' | 'locationText'>

/**
 * Words the comments: at each finding, at the other places of a contradiction, and at the heading under which something missing
 * could be written. What fits under none is listed in the summary, behind verdict, counts and plan.
 */
export async function commentsOn(
  file: FileResult,
  result: CheckResult,
  language: Language,
): Promise<ProposalComments> {
  // Only now: a check without a copy must not pay for the reports.
  const report = await import('@lunshen/report')
  const findings = file.findings ?? []
  const absent = findings.filter((finding) => finding.ruleId === 'element/missing')
  const nowhere = absent.filter(({ location }) => location.excerpt === '')
  const notes = [
    ...findings.filter((one) => !absent.includes(one)).flatMap((one) => notesOn(one, language, report)),
    ...additions(
      absent.filter((one) => !nowhere.includes(one)),
      language,
    ),
  ]
  return {
    summary: summaryOf(file, result, nowhere, language, report),
    notes: notes.filter(({ location }) => location.file === undefined || location.file === file.file),
  }
}

function notesOn(finding: Finding, language: Language, { locationText }: Report): ProposalNote[] {
  const others = (finding.related ?? []).map((location) => ({
    location,
    text: say(
      language,
      'comment.related',
      locationText(finding.location, language),
      noteText(finding, language),
    ),
  }))
  const { location } = finding
  return [{ location, text: insideText(location, language) + noteText(finding, language) }, ...others]
}

/** A comment stands at a paragraph of the body: it says where the matter is a note or a text box there. */
function insideText({ note, textBox }: Location, language: Language): string {
  const [kind, id = ''] = note?.split(':') ?? []
  if (kind === 'footnote') return say(language, 'comment.footnote', id)
  if (kind === 'endnote') return say(language, 'comment.endnote', id)
  return textBox === undefined ? '' : say(language, 'comment.textBox')
}

function noteText(finding: Finding, language: Language): string {
  const article = language === 'zh' ? `（${finding.article}）` : ` (${finding.article}) `
  const note = finding.note === undefined ? '' : `\n${say(language, 'comment.note', finding.note)}`
  return `${finding.message}${article}${finding.advice}${note}`
}

/** One comment a heading for all that could be written below it. */
function additions(absent: readonly Finding[], language: Language): ProposalNote[] {
  const byPlace = new Map<string, Finding[]>()
  for (const finding of absent) {
    const { file, line, paragraph } = finding.location
    const key = JSON.stringify([file, line, paragraph])
    byPlace.set(key, [...(byPlace.get(key) ?? []), finding])
  }
  return [...byPlace.values()].flatMap((findings) => {
    const [first] = findings
    if (first === undefined) return []
    const lines = findings.map((finding) => `· ${noteText(finding, language)}`)
    return [{ location: first.location, text: [say(language, 'comment.here'), ...lines].join('\n') }]
  })
}

function summaryOf(
  file: FileResult,
  result: CheckResult,
  nowhere: readonly Finding[],
  language: Language,
  { planText, verdictText }: Report,
): string {
  const plan = planText(file, { language })
  return [
    say(language, 'comment.verdict', verdictText(file, language)),
    overview(file, language),
    ...(plan === '' ? [] : [plan]),
    ...(nowhere.length > 0 ? [say(language, 'comment.nowhere')] : []),
    ...nowhere.map((finding) => `· ${noteText(finding, language)}`),
    ...footer(file, result, language),
  ].join('\n')
}

function overview(file: FileResult, language: Language): string {
  const { present = 0, placeholder = 0, unclear = 0, missing = 0 } = file.summary ?? {}
  const counts = [file.elements?.length ?? 0, present, placeholder, unclear, missing]
  return say(language, 'comment.overview', ...counts.map(String))
}

function footer(file: FileResult, result: CheckResult, language: Language): string[] {
  const matches = (file.annex ?? []).filter((match) => match.verdict !== 'unlikely')
  const items = matches.map((match) => match.item).join(language === 'zh' ? '、' : ', ')
  const annex = items === '' ? say(language, 'comment.noAnnex') : say(language, 'comment.annex', items)
  return [annex, say(language, 'comment.basis', result.measure.title, result.measure.version)]
}
