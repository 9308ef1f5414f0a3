import type { Document, Language } from '@lunshen/reader'
import type { Finding } from '@lunshen/schemas'
import { startOf } from '../outline/build-outline.ts'
import type { RuleBook } from './load-rules.ts'
import { makeFinding } from './make-finding.ts'

/** Kinds of unread content that may hold whole sections, so that an absence is not certain. */
const hiding = new Set(['page-image', 'embedded-object', 'alt-chunk', 'cut-off'])

/** Whether a ledger entry of this kind may hide an element. */
export function hidesContent(kind: string): boolean {
  return hiding.has(kind)
}

/** Findings about the file itself: its encoding, and what was not read and may matter. */
export function findFileIssues(document: Document, rules: RuleBook, language: Language): Finding[] {
  const findings: Finding[] = []
  for (const { kind, count, effect, location } of document.ledger) {
    const rule = kind === 'encoding' ? 'file/encoding' : hidesContent(kind) ? 'file/unread' : undefined
    if (rule === undefined) continue
    const article = rules.get(rule)?.article ?? ''
    const facts = {
      article,
      location: location ?? { ...startOf(document), excerpt: '' },
      words: { count: String(count), advice: effect },
    }
    findings.push(makeFinding(rules, rule, facts, language))
  }
  return findings
}
