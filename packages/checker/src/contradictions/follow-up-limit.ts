import type { Measure } from '@lunshen/measure'
import type { AnnexMatch } from '@lunshen/schemas'
import type { Limits } from './conflict.ts'

/** The longest interval of follow-up reviews that the measure allows: a shorter one where an annex item is likely. */
export function followUpLimit(
  deadlines: Measure['deadlines'],
  annex: readonly Pick<AnnexMatch, 'verdict'>[],
): Limits['followUp'] {
  const id = annex.some(({ verdict }) => verdict === 'likely') ? 'annex-follow-up' : 'follow-up'
  const found = deadlines.find((deadline) => deadline.id === id)
  if (found?.kind !== 'period' || found.unit !== 'month')
    throw new Error(`the measure has no deadline ${id} in months`)
  return { months: found.value, article: found.article }
}
