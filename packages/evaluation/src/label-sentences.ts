import { type Outline, splitSentences } from '@lunshen/checker'
import type { TaggedProposal } from './tagged-proposal.ts'

/** A sentence as the checker reads it, together with its lead-in, and what its author says it provides. */
export interface LabelledSentence {
  readonly text: string
  /** What it stands under, nearest first. */
  readonly labels: readonly string[]
  readonly provides: readonly string[]
  readonly touches: readonly string[]
}

/** A tag counts for a sentence that holds this much of it, or that it covers this much of. */
const sharedOfTag = 0.6
const sharedOfSentence = 0.4

/** Joins the sentences of a proposal's outline with its tags, by their letters alone; `lost` counts tags found in no sentence. */
export function labelSentences(
  outline: Outline,
  { text, fragments }: TaggedProposal,
): { readonly sentences: readonly LabelledSentence[]; readonly lost: number } {
  const { spans, letters } = spanSentences(outline)
  const provides = spans.map(() => new Set<string>())
  const touches = spans.map(() => new Set<string>())
  let lost = 0
  for (const fragment of fragments) {
    const own = lettersOf(text.slice(fragment.start, fragment.end).replace(/<[^<>]*>/g, ''))
    if (own === '') continue
    let at = letters.indexOf(own)
    if (at < 0) lost++
    for (; at >= 0; at = letters.indexOf(own, at + 1)) {
      spans.forEach(({ start, end }, i) => {
        const shared = Math.min(end, at + own.length) - Math.max(start, at)
        if (shared <= 0) return
        if (shared < sharedOfSentence * (end - start) && shared < sharedOfTag * own.length) return
        for (const id of fragment.provides) provides[i]?.add(id)
        for (const id of fragment.touches) touches[i]?.add(id)
      })
    }
  }
  const sentences = spans.map((span, i) => ({
    text: span.text,
    labels: span.labels,
    provides: [...(provides[i] ?? [])],
    touches: [...(touches[i] ?? [])].filter((id) => !provides[i]?.has(id)),
  }))
  return { sentences, lost }
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** A lead-in such as 「签署日期：」 may be part of what was tagged: its letters count with the first sentence below it. */
function spanSentences({ passages }: Outline) {
  const spans: { text: string; labels: string[]; start: number; end: number }[] = []
  const seen = new Set<number>()
  let letters = ''
  for (const passage of passages) {
    const labels = passage.labels.map((label) => label.text)
    for (const { text } of splitSentences(passage)) {
      const nearest = passage.labels[0]
      const leads = nearest?.kind === 'lead-in' && !seen.has(nearest.id)
      if (nearest) seen.add(nearest.id)
      const start = letters.length
      letters += (leads ? lettersOf(nearest.text) : '') + lettersOf(text)
      const whole = nearest?.kind === 'lead-in' ? `${nearest.text}：${text}` : text
      spans.push({ text: whole, labels, start, end: letters.length })
    }
  }
  return { spans, letters }
}
