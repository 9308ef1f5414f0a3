import type { Document } from '@lunshen/reader'
import type { LedgerEntry, Location } from '@lunshen/schemas'
import { startOf } from '../outline/build-outline.ts'
import { makeScopeFinder } from './suppression-scope.ts'

/** A request inside a document not to be told of something: 「伦审忽略 element/thin 12.1.funding：理由」. */
export interface Suppression {
  /** As written; empty where none is named. */
  readonly rule: string
  readonly element?: string
  /** Empty where none is given. */
  readonly reason: string
  readonly location: Location
  readonly author?: string
  /** Whether a place lies where it applies. */
  covers(location: Location): boolean
}

const keyword = /^(?:lunshen-ignore(?![\w-])|伦审忽略)/i

/** The ledger's kinds that hold notes of people: comments in Word, HTML comments in Markdown. */
const kinds: Readonly<Record<Document['format'], LedgerEntry['kind']>> = {
  docx: 'comment',
  markdown: 'hidden-text',
}

/**
 * Reads the suppressions of a document. In Markdown one applies to the block that follows (a heading stands for its section), to
 * everything where it precedes all blocks; in Word to the commented paragraph, table row or section.
 * @param file what places carry where an application has several files
 */
export function readSuppressions(document: Document, file?: string): Suppression[] {
  const details = document.ledger
    .filter(({ kind }) => kind === kinds[document.format])
    .flatMap((entry) => entry.details ?? [])
    .filter(({ text }) => keyword.test(text.trim()))
  if (details.length === 0) return []
  const scopeOf = makeScopeFinder(document)
  return details.map(({ text, location, author }) => {
    const place = location ?? { ...startOf(document), excerpt: text.slice(0, 60) }
    const covers = scopeOf(place)
    return {
      ...readWords(text.trim()),
      location: file === undefined ? place : { ...place, file },
      ...(author === undefined ? {} : { author }),
      covers: (other) => other.file === file && covers(other),
    }
  })
}

/** Rule and element stand before the first colon, the reason behind it. */
function readWords(text: string): Pick<Suppression, 'rule' | 'element' | 'reason'> {
  const rest = text.replace(keyword, '')
  const colon = rest.search(/[:：]/)
  const head = (colon < 0 ? rest : rest.slice(0, colon)).trim()
  const [rule = '', ...more] = head === '' ? [] : head.replaceAll('／', '/').split(/\s+/)
  const element = more.join(' ')
  return {
    rule: rule.slice(0, longestName),
    ...(element === '' ? {} : { element: element.slice(0, longestName) }),
    reason: colon < 0 ? '' : rest.slice(colon + 1).trim(),
  }
}

const longestName = 80
