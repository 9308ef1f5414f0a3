import type { Finding } from '@lunshen/schemas'
import type { FoundElement } from '../elements/find-elements.ts'
import { findSignatories, findSignature, isSignedByPicture } from '../elements/find-signature.ts'
import { makeFinding, type Wording } from '../findings/make-finding.ts'
import { excerptOf } from '../text/excerpt.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Outline } from '../text/passages.ts'
import type { CommitmentLexicon } from './commitment-lexicon.ts'
import { gatherLetter, type Letter } from './gather-letter.ts'

/** What checking a commitment needs of a checker. */
export type CommitmentTools = Wording & { readonly commitment: CommitmentLexicon }

/** A fault of a commitment: the rule, which of its messages, and the words for it. */
interface Fault {
  readonly rule: `commitment/${string}`
  readonly reason?: string
  readonly words?: Readonly<Record<string, string>>
}

/**
 * Checks the commitment letter where there is one: what it promises, to whom, for which project, and its signatures and date.
 * @param files the files of the application that are commitments
 */
export function checkCommitment(
  found: readonly FoundElement[],
  outline: Outline,
  tools: CommitmentTools,
  files: readonly string[] = [],
): Finding[] {
  const item = found.find(({ element }) => element.signed)
  if (item === undefined || (item.status !== 'present' && item.reason !== 'unsigned')) return []
  const letter = gatherLetter(item, outline, files, tools.commitment)
  if (letter === undefined) return []
  const [first] = letter.passages
  if (first === undefined) return []
  const location = { ...first.place, excerpt: excerptOf(first.text) }
  const { article } = item.element
  const faults = [
    ...contentFaults(letter, item, outline, tools.commitment),
    ...signatureFaults(letter, tools.commitment),
  ]
  return faults.map(({ rule, reason, words = {} }) =>
    makeFinding(rule, { article, location, words, ...(reason === undefined ? {} : { reason }) }, tools),
  )
}

/** To whom a letter goes: an ethics committee's name promises no ethics. */
const addressee =
  /(?:致|呈|向)[^\n,。:;]{0,30}(?:委员会|中心|办公室)|[^\n,。:;]{0,30}(?:委员会|中心|办公室):|(?:to|dear) [^\n.:;]{0,40}(?:committee|board)/g

function contentFaults(
  { title, text, isLetter, isOwnFile }: Letter,
  { sentences }: FoundElement,
  outline: Outline,
  { read }: CommitmentLexicon,
): Fault[] {
  const evidence = sentences.map(({ sentence }) => sentence.text).join('\n')
  const normalised = normaliseText(`${title}\n${text}`)
  const whole = `${normalised}\n${normaliseText(evidence)}`
  const said = read(whole)
  const promised = read(whole.replace(addressee, ''))
  const faults: Fault[] = []
  const lacks = [
    ...(promised.has('ethics') ? [] : ['ethics']),
    ...(promised.has('integrity') ? [] : ['integrity']),
  ]
  if (lacks.length > 0)
    faults.push({ rule: 'commitment/one-sided', reason: lacks.length > 1 ? 'both' : (lacks[0] ?? 'both') })
  if (isLetter && !said.has('addressed')) faults.push({ rule: 'commitment/not-addressed' })
  const isNamed =
    said.has('named') || (!isOwnFile && said.has('herein')) || hasTitle(normalised, outline.title)
  if (isLetter && !isNamed) faults.push({ rule: 'commitment/no-title' })
  return faults
}

const shortestTitle = 4

/** Whether a text names a project by its title. */
function hasTitle(normalised: string, title: string): boolean {
  const name = normaliseText(title)
  return name.length >= shortestTitle && normalised.includes(name)
}

const date =
  /\d{4}\s*[年./-]\s*\d{1,2}|[〇零一二三四五六七八九]{4}年|\d{1,2}\/\d{1,2}\/\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

function signatureFaults({ text }: Letter, { seals }: CommitmentLexicon): Fault[] {
  if (findSignature(text) !== 'signed') return []
  const faults: Fault[] = []
  if (!date.test(text)) faults.push({ rule: 'commitment/undated' })
  if (isSignedByPicture(text)) faults.push({ rule: 'commitment/signature-image' })
  const places = findSignatories(text).filter(({ who }) => !seals.some((word) => who.includes(word)))
  const open = places.find(({ kind }) => kind === 'blank')
  if (open && places.some(({ kind }) => kind !== 'blank'))
    faults.push({
      rule: 'commitment/one-unsigned',
      words: { who: excerptOf(open.who.replace(/[：:\s]+$/, ''), 20) },
    })
  return faults
}
