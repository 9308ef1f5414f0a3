import type { Language } from '@lunshen/reader'
import type { AnnexMatch, Procedure, ProcedureReason } from '@lunshen/schemas'
import { judgeSpans } from '../context/judge-context.ts'
import type { AnnexLexicons, ProcedureData, ProcedureFact, ProcedureReasonId } from './lexicon.ts'
import { type ScreenedSentence, spansOf } from './list-sentences.ts'

/** What an outline says that bears on the procedure; absent ones are not in the set. */
export type ProcedureFacts = ReadonlySet<ProcedureFact>

const stated = 0.5

/** Finds what the text itself states: minor modification, follow-up, emergency, filing …; negated and background mentions do not count. */
export function findProcedureFacts(
  sentences: readonly ScreenedSentence[],
  lexicons: AnnexLexicons,
): ProcedureFacts {
  const facts = new Set<ProcedureFact>()
  for (const sentence of sentences) {
    const { normalised, weight } = sentence
    const found = lexicons.factMatcher.find(normalised)
    if (found.length === 0) continue
    const spans = spansOf(sentence, lexicons.context)
    for (const { pattern, start, end } of found) {
      const fact = lexicons.factOfPattern[pattern]!
      const factor = fact === 'dailyRisk' ? 1 : judgeSpans(spans, start, end).factor * weight
      if (factor >= stated) facts.add(fact)
    }
  }
  return facts
}

/**
 * Suggests the procedure and whether expert re-review applies, with a reason an article; a filing never changes the verdict.
 * Articles and sentences come from procedure.json; the committee decides.
 */
export function suggestProcedure(
  annex: readonly AnnexMatch[],
  facts: ProcedureFacts,
  data: ProcedureData,
  language: Language = 'zh',
): Procedure {
  const likely = annex.filter(({ verdict }) => verdict === 'likely')
  const possible = annex.filter(({ verdict }) => verdict === 'possible')
  const expertReview = likely.length > 0 ? 'required' : possible.length > 0 ? 'possible' : 'not-indicated'
  const suggested = chooseProcedure(expertReview, facts)
  const reasons: ProcedureReason[] = []
  const give = (id: ProcedureReasonId, items: readonly AnnexMatch[] = []): void => {
    const separator = language === 'zh' ? '、' : ', '
    const text = data.reasons[id].text[language].replace(
      '{items}',
      items.map(({ item }) => item).join(separator),
    )
    reasons.push({ article: data.reasons[id].article, text })
  }
  for (const id of procedureReasons(suggested, expertReview, facts)) give(id)
  if (likely.length > 0) {
    give('reviewRequired', likely)
    give('reviewFollowUp')
  }
  if (possible.length > 0) give('reviewPossible', possible)
  if (expertReview === 'not-indicated') give('noReview')
  if (expertReview !== 'required') give('followUp')
  if (facts.has('dailyRisk')) give('dailyRisk')
  if (facts.has('filing')) give('filing')
  return { suggested, expertReview, reasons }
}

function chooseProcedure(
  expertReview: Procedure['expertReview'],
  facts: ProcedureFacts,
): Procedure['suggested'] {
  if (facts.has('emergency') && facts.has('urgent')) return 'emergency'
  if (expertReview !== 'not-indicated') return 'general'
  return facts.has('amendment') || facts.has('followUp') ? 'simplified' : 'general'
}

function procedureReasons(
  suggested: Procedure['suggested'],
  expertReview: Procedure['expertReview'],
  facts: ProcedureFacts,
): ProcedureReasonId[] {
  if (suggested === 'emergency')
    return expertReview === 'not-indicated' ? ['emergency'] : ['emergency', 'emergencyReview']
  if (suggested === 'general') return [expertReview === 'not-indicated' ? 'general' : 'generalForList']
  const reasons: ProcedureReasonId[] = []
  if (facts.has('amendment')) reasons.push('amendment')
  if (facts.has('followUp')) reasons.push('tracking')
  return reasons
}
