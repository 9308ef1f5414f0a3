import { phrases, sentenceShapes } from './phrases.ts'
import type { Random } from './random.ts'

/** Writes one sentence of a proposal. */
export function writeSentence(random: Random): string {
  return fillShape(random.pick(sentenceShapes), random)
}

/** Writes sentences, no two of one shape while others are left, until they hold at least `characters`. */
export function writeProse(random: Random, characters: number): string {
  let shapes = [...sentenceShapes]
  let text = ''
  while (text.length < characters) {
    if (shapes.length === 0) shapes = [...sentenceShapes]
    const [shape = ''] = shapes.splice(random.below(shapes.length), 1)
    text += fillShape(shape, random)
  }
  return text
}

function fillShape(shape: string, random: Random): string {
  return shape.replaceAll(/\{(\w+)\}/g, (_, slot: string) => fillSlot(slot, random))
}

function fillSlot(slot: string, random: Random): string {
  if (slot === 'n') return String(3 + random.below(480))
  if (slot === 'f') return (random.below(1000) / 10).toFixed(1)
  return random.pick(phrases[slot as keyof typeof phrases])
}
