import type { Finding, Location } from '@lunshen/schemas'
import { makeFinding, type Wording } from '../findings/make-finding.ts'

/** Replaces `{name}` in a rule's texts. */
export type Words = Readonly<Record<string, string>>

/** Words one finding about the files of an application. */
export function tell(
  id: `application/${string}`,
  location: Location,
  words: Words,
  wording: Wording,
  rest: { readonly article?: string; readonly reason?: string } = {},
): Finding {
  const { article = wording.rules.get(id)?.article ?? '', reason } = rest
  return makeFinding(id, { article, location, words, ...(reason === undefined ? {} : { reason }) }, wording)
}
