import type { Status } from './gaps.ts'
import type { Tone } from './verdict.ts'

/** Marks that tell the statuses apart without colour. */
export const marks: Readonly<Record<Status, string>> = {
  present: '✔',
  placeholder: '◐',
  unclear: '?',
  missing: '✘',
}
/** Marks of the verdicts. */
export const toneMarks: Readonly<Record<Tone, string>> = {
  good: '✔',
  attention: '?',
  gaps: '✘',
  unreadable: '✘',
}
