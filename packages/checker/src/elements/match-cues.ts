import type { Element } from '@lunshen/measure'
import { compilePatterns, type PatternMatcher } from '../text/pattern-matcher.ts'
import { markNumbers } from './mark-numbers.ts'

/** Weight of one cue that a text satisfies; `element` is an index into the elements given. */
export interface CueHit {
  readonly element: number
  readonly cue: number
  readonly weight: number
}

/** Which terms of which cues occur in a text; scans of several texts count together. */
export type CueScan = Iterable<readonly Use[]>

/** Finds the cues that texts satisfy together: a sentence alone, or read on from its labels. */
export interface CueMatcher {
  scan(normalised: string): CueScan
  satisfied(scope: 'sentence' | 'paragraph', ...scans: readonly CueScan[]): CueHit[]
}

interface CompiledCue {
  readonly element: number
  readonly cue: number
  readonly weight: number
  readonly scope: 'sentence' | 'paragraph'
  readonly groups: number
}

/** Where a term counts: group `group` of a cue; -1 stands for the cue's `none` list. */
export interface Use {
  readonly cue: number
  readonly group: number
}

/** Compiles the cues of all elements into one matcher: plain terms once over the text, terms with `#` over the text with its numbers marked. */
export function compileCues(elements: readonly Element[]): CueMatcher {
  const cues: CompiledCue[] = []
  const plain = new Map<string, Use[]>()
  const numbered = new Map<string, Use[]>()
  const addTerm = (term: string, use: Use) => {
    const uses = term.includes('#') ? numbered : plain
    const known = uses.get(term)
    if (known) known.push(use)
    else uses.set(term, [use])
  }
  elements.forEach((element, e) => {
    element.cues.forEach(({ all, none, scope = 'sentence', weight }, c) => {
      const cue = cues.push({ element: e, cue: c, weight, scope, groups: all.length }) - 1
      all.forEach((terms, group) => {
        for (const term of terms) addTerm(term, { cue, group })
      })
      for (const term of none ?? []) addTerm(term, { cue, group: -1 })
    })
  })
  const finders = [finder(plain, (text) => text), finder(numbered, markNumbers)]
  return {
    scan: (text) => finders.flatMap((find) => [...find(text)]),
    satisfied: (scope, ...scans) => matchCues(cues, scans, scope),
  }
}

type Finder = (text: string) => Iterable<readonly Use[]>

function finder(terms: ReadonlyMap<string, readonly Use[]>, prepare: (text: string) => string): Finder {
  const uses = [...terms.values()]
  const matcher: PatternMatcher = compilePatterns([...terms.keys()])
  return (text) => new Set(matcher.find(prepare(text)).map((hit) => uses[hit.pattern] ?? []))
}

function matchCues(
  cues: readonly CompiledCue[],
  scans: readonly CueScan[],
  scope: 'sentence' | 'paragraph',
): CueHit[] {
  // One bit a group, the last one for the `none` list.
  const groups = new Map<number, number>()
  for (const scan of scans) {
    for (const uses of scan) {
      for (const { cue, group } of uses) {
        if (cues[cue]?.scope !== scope) continue
        groups.set(cue, (groups.get(cue) ?? 0) | (1 << (group < 0 ? noneBit : group)))
      }
    }
  }
  const hits: CueHit[] = []
  for (const [index, seen] of groups) {
    const cue = cues[index]
    if (cue && seen === 2 ** cue.groups - 1) hits.push(cue)
  }
  return hits
}

const noneBit = 30
