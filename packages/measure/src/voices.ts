import type { Rule } from '@lunshen/schemas'
import type { Bilingual } from './bilingual.ts'
import type { Element } from './element-types.ts'

/** Whom a text speaks to: who wrote the proposal, who teaches, who issues the notice. */
export const voices = ['applicant', 'teacher', 'committee'] as const

/** One of {@link voices}. */
export type Voice = (typeof voices)[number]

/** What an element or a rule advises in a voice; `advice` is the applicant's. */
export function adviceIn(
  voice: Voice,
  { advice, voices }: Pick<Element | Rule, 'advice' | 'voices'>,
): Bilingual {
  return voice === 'applicant' ? advice : voices[voice]
}
