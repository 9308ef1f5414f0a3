import type { Language } from '@lunshen/reader'
import type { CheckResult, FileResult, Finding } from '@lunshen/schemas'
import { say } from '../messages.ts'

/** What an annotated copy says: one comment on the whole, and one at each place that is to be mended. */
export interface ProposalComments {
  readonly summary: string
  readonly notes: readonly { readonly finding: Finding; readonly text: string }[]
}

/** Words the comments. What is missing stands nowhere: it is listed in the summary, not at somebody else's place. */
export function commentsOn(file: FileResult, result: CheckResult, language: Language): ProposalComments {
  const findings = file.findings ?? []
  const absent = findings.filter((finding) => finding.ruleId === 'element/missing')
  const notes = findings
    .filter((finding) => !absent.includes(finding))
    .map((finding) => ({ finding, text: noteText(finding, language) }))
  return {
    summary: [
      overview(file, language),
      ...absent.map((f) => `· ${noteText(f, language)}`),
      ...footer(file, result, language),
    ].join('\n'),
    notes,
  }
}

function noteText(finding: Finding, language: Language): string {
  const article = language === 'zh' ? `（${finding.article}）` : ` (${finding.article}) `
  return `${finding.message}${article}${finding.advice}`
}

function overview(file: FileResult, language: Language): string {
  const { present = 0, placeholder = 0, unclear = 0, missing = 0 } = file.summary ?? {}
  const counts = [file.elements?.length ?? 0, present, placeholder, unclear, missing]
  return say(language, missing > 0 ? 'comment.gaps' : 'comment.overview', ...counts.map(String))
}

function footer(file: FileResult, result: CheckResult, language: Language): string[] {
  const matches = (file.annex ?? []).filter((match) => match.verdict !== 'unlikely')
  const items = matches.map((match) => match.item).join(language === 'zh' ? '、' : ', ')
  const annex = items === '' ? say(language, 'comment.noAnnex') : say(language, 'comment.annex', items)
  return [annex, say(language, 'comment.basis', result.measure.title, result.measure.version)]
}
