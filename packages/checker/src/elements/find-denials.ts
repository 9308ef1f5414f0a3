import type { Element } from '@lunshen/measure'
import { readCorpus } from '../read-corpus.ts'
import { compilePatterns } from '../text/pattern-matcher.ts'

/** Tells of which elements (by index) a normalised sentence says that they are not done: 「系统不保存任何日志」. */
export type DenialFinder = (normalised: string) => ReadonlySet<number>

/** Loads and compiles the ways of saying that something is not done, from the corpora package. */
export function compileDenials(elements: readonly Element[]): DenialFinder {
  const data = readCorpus<Record<string, string[]>>('lexicons/denials.json')
  const patterns: string[] = []
  const owner: number[] = []
  elements.forEach((element, index) => {
    for (const pattern of data[element.id] ?? []) {
      patterns.push(pattern)
      owner.push(index)
    }
  })
  const matcher = compilePatterns(patterns)
  return (normalised) => {
    const hits = matcher.find(normalised)
    return hits.length === 0 ? nothing : new Set(hits.flatMap((hit) => owner[hit.pattern] ?? []))
  }
}

/** Shared by the many sentences that deny nothing. */
const nothing: ReadonlySet<number> = new Set()
