import type { Document } from '@lunshen/reader'
import type { Finding } from '@lunshen/schemas'
import { startOf } from '../outline/build-outline.ts'
import { makeFinding, type Wording } from './make-finding.ts'

/** Kinds of unread content that may hold whole sections, so that an absence is not certain. */
const hiding = new Set(['page-image', 'embedded-object', 'alt-chunk', 'sub-document', 'cut-off'])

/** Whether a ledger entry of this kind may hide an element. */
export function hidesContent(kind: string): boolean {
  return hiding.has(kind)
}

/** Findings of unread parts; a file of more is one to open and look at, and the ledger lists them all. */
const mostFindings = 1000

/** Findings about the file itself: its encoding, and what was not read and may matter. */
export function findFileIssues(document: Document, wording: Wording): Finding[] {
  const findings: Finding[] = []
  for (const { kind, count, effect, location } of document.ledger) {
    const rule = kind === 'encoding' ? 'file/encoding' : hidesContent(kind) ? 'file/unread' : undefined
    if (rule === undefined) continue
    const article = wording.rules.get(rule)?.article ?? ''
    const facts = {
      article,
      location: location ?? { ...startOf(document), excerpt: '' },
      words: { count: String(count), advice: effect },
    }
    findings.push(makeFinding(rule, facts, wording))
    if (findings.length >= mostFindings) break
  }
  const tracked = findTracked(document, wording)
  return tracked ? [...findings, tracked] : findings
}

const changes = new Set(['tracked-insertion', 'tracked-deletion', 'tracked-move'])
const mark = /〔(?:增|删|移入|移出)：/g
const negation = /[不无未非没勿莫毋否]|禁止|拒绝/

/** Whether a marked change adds or takes away a negation. */
function turnsMeaning(text: string): boolean {
  let from = 0
  for (const { index } of text.matchAll(mark)) {
    if (index < from) continue
    const end = text.indexOf('〕', index)
    if (end < 0) return false
    if (negation.test(text.slice(index, end))) return true
    from = end
  }
  return false
}

/** One finding for all tracked changes; those that turn a sentence round come first. */
function findTracked(document: Document, wording: Wording): Finding | undefined {
  const entries = document.ledger.filter(({ kind }) => changes.has(kind))
  const details = entries.flatMap((entry) => entry.details ?? [])
  if (entries.length === 0) return undefined
  const turning = details.find(({ text }) => turnsMeaning(text))
  const shown = turning ?? details[0]
  return makeFinding(
    'file/tracked',
    {
      article: wording.rules.get('file/tracked')?.article ?? '',
      location: shown?.location ?? entries[0]?.location ?? { ...startOf(document), excerpt: '' },
      reason: turning ? 'meaning' : 'default',
      words: {
        count: String(entries.reduce((sum, { count }) => sum + count, 0)),
        text: [...(shown?.text ?? '').slice(0, 240)].slice(0, 120).join(''),
      },
    },
    wording,
  )
}
