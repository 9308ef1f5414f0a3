import type { Measure } from '@lunshen/measure'
import type { Document } from '@lunshen/reader'
import type { Finding, SuppressedFinding } from '@lunshen/schemas'
import type { ContradictionLexicon } from '../contradictions/lexicon.ts'
import type { ElementFinder } from '../elements/find-elements.ts'
import { makeFinding, type Wording } from '../findings/make-finding.ts'
import type { Outline } from '../text/passages.ts'
import { findFollowUp } from './find-follow-up.ts'
import { findLocalIssues } from './find-local-issues.ts'
import { judgeSuppressions } from './judge-suppressions.ts'
import { loweredText, originText, placeText } from './phrases.ts'
import { concerns, type Dated, type Practice, type Raise, type Relaxation } from './practice-data.ts'
import { readSuppressions } from './read-suppressions.ts'

/** One document of what is checked; `file` where places carry it. */
export interface PracticeText {
  readonly file?: string
  readonly document: Document
  readonly outline: Outline
}

/** What a practice is applied with; a checker has it all. */
export interface PracticeContext extends Wording {
  readonly finder: ElementFinder
  readonly contradictions: ContradictionLexicon
  readonly deadlines: Measure['deadlines']
  readonly practice?: Practice
}

/** What is still told, and what is not with the reason why. */
export interface PracticeOutcome {
  readonly findings: Finding[]
  readonly suppressed: SuppressedFinding[]
}

/**
 * Applies a committee's practice and the suppressions inside the documents: own rules add findings, severities rise, warnings are
 * relaxed, notes are added. What the measure demands stays as it is.
 */
export function applyPractice(
  findings: readonly Finding[],
  texts: readonly PracticeText[],
  context: PracticeContext,
): PracticeOutcome {
  const { practice } = context
  const raised = [...findings, ...findOwn(texts, findings, context)].map((one) => raise(one, practice))
  const inside = texts.flatMap(({ document, file }) => readSuppressions(document, file))
  const judged = judgeSuppressions(inside, raised, context)
  const suppressed: SuppressedFinding[] = []
  const told = raised.flatMap((finding) => {
    const inText = judged.valid.find((one) => concerns(one, finding) && one.covers(finding.location))
    if (inText) {
      const by = placeText(inText.location, inText.author, context.language)
      suppressed.push({ finding, reason: inText.reason, by })
      return []
    }
    const entry = practice?.relax.find((one) => !one.expired && concerns(one, finding))
    if (entry === undefined) return [finding]
    const by = originText(entry.origin, context.language)
    const { reason, until } = entry
    if (entry.to === 'info') return [lower(finding, loweredText(reason, until, by, context.language))]
    suppressed.push({ finding, reason, by, until })
    return []
  })
  const expired = findExpired(told, context)
  return {
    findings: [...told, ...judged.problems, ...expired].map((finding) => annotate(finding, practice)),
    suppressed,
  }
}

/** The findings of the committee's own rules. */
function findOwn(
  texts: readonly PracticeText[],
  findings: readonly Finding[],
  context: PracticeContext,
): Finding[] {
  const { practice } = context
  if (practice === undefined) return []
  const local = findLocalIssues(texts, practice.rules, context)
  return [...local, ...findFollowUp(texts, findings, context)]
}

function raise(finding: Finding, practice: Practice | undefined): Finding {
  const entry = practice?.severity.findLast((one) => !one.expired && concerns(one, finding))
  return entry === undefined ? finding : { ...finding, severity: entry.to }
}

function lower(finding: Finding, note: string): Finding {
  return { ...finding, severity: 'info', note: joined(finding.note, note) }
}

function annotate(finding: Finding, practice: Practice | undefined): Finding {
  const notes = (practice?.notes ?? []).filter((one) => concerns(one, finding)).map(({ text }) => text.trim())
  return notes.length === 0 ? finding : { ...finding, note: joined(finding.note, ...notes) }
}

const joined = (...notes: readonly (string | undefined)[]) =>
  notes.filter((note) => note !== undefined).join('\n')

/** One finding for each entry that has run out and would have changed something here. */
function findExpired(told: readonly Finding[], context: PracticeContext): Finding[] {
  const { practice, rules, language } = context
  const gone: readonly Dated<Raise | Relaxation>[] = practice
    ? [...practice.severity, ...practice.relax].filter(({ expired }) => expired)
    : []
  return gone.flatMap((entry) => {
    const found = told.find((finding) => concerns(entry, finding) && finding.severity !== entry.to)
    if (found === undefined) return []
    const words = {
      rule: found.ruleId,
      title: rules.get(found.ruleId)?.title[language] ?? found.ruleId,
      until: entry.until ?? '',
      origin: originText(entry.origin, language),
    }
    const article = rules.get('practice/expired')?.article ?? ''
    return [makeFinding('practice/expired', { article, location: found.location, words }, context)]
  })
}
