import type { AnnexMatch, FileResult, Procedure } from '@lunshen/schemas'
import { findOtherFindings, hasUnread } from './gaps.ts'
import { type Language, type Messages, messagesFor } from './messages/messages.ts'

type Summary = NonNullable<FileResult['summary']>

/** With more unclear elements than this, material is no longer called largely complete. */
const fewUnclear = 3

/** How a file stands, for colour and mark. */
export type Tone = 'good' | 'attention' | 'gaps' | 'unreadable'

/** The first thing a reader sees of a file: one line and one sentence on what to do. Never a legal opinion. */
export interface Verdict {
  readonly tone: Tone
  readonly headline: string
  readonly lead: string
}

/** The verdict in words on one file, for `check`, `screen` and unreadable results alike. */
export function fileVerdict(file: FileResult, m: Messages): Verdict {
  if (file.status === 'unreadable')
    return { tone: 'unreadable', headline: m.verdict.unreadable, lead: file.error?.message ?? '' }
  if (!file.summary) return screenVerdict(file.annex ?? [], m)
  const { missing, placeholder, unclear, present } = file.summary
  if (hasUnread(file)) return unreadVerdict(file.summary, m)
  if (missing + placeholder > 0)
    return { tone: 'gaps', headline: m.verdict.gaps(missing, placeholder, unclear), lead: m.verdict.gapsLead }
  if (unclear > 0) return unclearVerdict(unclear, present + unclear, m)
  const others = findOtherFindings(file).filter((finding) => finding.severity !== 'info').length
  if (others > 0) return { tone: 'attention', headline: m.verdict.others(others), lead: m.verdict.othersLead }
  return { tone: 'good', headline: m.verdict.good(present), lead: m.verdict.goodLead }
}

/** The verdict's line alone, for comments and messages that have no room for more. */
export function verdictText(file: FileResult, language: Language): string {
  return fileVerdict(file, messagesFor(language)).headline
}

/** Unread content comes before all else: neither completeness nor the full list of gaps can be known. */
function unreadVerdict({ missing, placeholder, unclear, present }: Summary, m: Messages): Verdict {
  const total = missing + placeholder + unclear + present
  return {
    tone: 'attention',
    headline: m.verdict.unread(missing, placeholder),
    lead: m.verdict.unreadLead(present, unclear, total),
  }
}

function unclearVerdict(unclear: number, total: number, m: Messages): Verdict {
  const { verdict } = m
  if (unclear * 2 > total)
    return {
      tone: 'attention',
      headline: verdict.mostlyUnclear(unclear, total),
      lead: verdict.mostlyUnclearLead,
    }
  const headline = unclear > fewUnclear ? verdict.someUnclear(unclear) : verdict.unclear(unclear)
  return { tone: 'attention', headline, lead: verdict.unclearLead }
}

function screenVerdict(annex: readonly AnnexMatch[], m: Messages): Verdict {
  const quiet = annex.every((match) => match.verdict === 'unlikely')
  return {
    tone: quiet ? 'good' : 'attention',
    headline: annexHeadline(annex, m),
    lead: quiet ? m.verdict.screenQuietLead : m.verdict.screenLead,
  }
}

/** The suggested procedure in one line, with the expert re-review (Article 21) where it may be needed. */
export function procedureHeadline({ suggested, expertReview }: Procedure, m: Messages): string {
  const review = expertReview === 'not-indicated' ? '' : m.comma + m.procedure.expertReview[expertReview]
  return m.procedure.suggested[suggested] + review
}

/** What the annex screen says in one line: the items that are likely, else those that are possible, else none. */
export function annexHeadline(annex: readonly AnnexMatch[], m: Messages): string {
  const items = (verdict: AnnexMatch['verdict']) =>
    annex.filter((match) => match.verdict === verdict).map((match) => match.item)
  if (items('likely').length > 0) return m.annex.headlineLikely(items('likely'))
  if (items('possible').length > 0) return m.annex.headlinePossible(items('possible'))
  return m.annex.headlineNone
}
