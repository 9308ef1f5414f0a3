/** A term found in a text: `term` is the index of the term given to {@link buildTermAutomaton}; `start` and `end` are offsets in the searched text. */
export interface TermHit {
  readonly term: number
  readonly start: number
  readonly end: number
}

/** Finds every occurrence of many terms in one pass. */
export interface TermAutomaton {
  find(text: string): TermHit[]
}

interface State {
  readonly next: Map<string, State>
  fail: State | undefined
  /** Terms that end here, own and inherited along the fail links. */
  ends: number[]
}

const newState = (): State => ({ next: new Map(), fail: undefined, ends: [] })

/**
 * Builds an automaton over normalised terms (Aho and Corasick, 1975). Overlapping hits are all reported, in order of their end.
 * @param terms normalised terms; empty ones are ignored
 */
export function buildTermAutomaton(terms: readonly string[]): TermAutomaton {
  const root = newState()
  terms.forEach((term, index) => {
    addTerm(root, term, index)
  })
  linkFailures(root)
  return { find: (text) => findTerms(root, terms, text) }
}

function addTerm(root: State, term: string, index: number): void {
  if (term === '') return
  let state = root
  for (let i = 0; i < term.length; i++) {
    const char = term.charAt(i)
    let next = state.next.get(char)
    if (next === undefined) {
      next = newState()
      state.next.set(char, next)
    }
    state = next
  }
  state.ends.push(index)
}

function linkFailures(root: State): void {
  const queue: State[] = []
  for (const child of root.next.values()) {
    child.fail = root
    queue.push(child)
  }
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const [char, child] of state.next) {
      child.fail = follow(state.fail ?? root, char, root)
      child.ends = child.ends.concat(child.fail.ends)
      queue.push(child)
    }
  }
}

function follow(from: State, char: string, root: State): State {
  let state: State | undefined = from
  while (state !== undefined) {
    const next = state.next.get(char)
    if (next !== undefined) return next
    state = state.fail
  }
  return root
}

function findTerms(root: State, terms: readonly string[], text: string): TermHit[] {
  const hits: TermHit[] = []
  let state = root
  for (let i = 0; i < text.length; i++) {
    state = follow(state, text.charAt(i), root)
    for (const term of state.ends) {
      hits.push({ term, start: i + 1 - (terms[term]?.length ?? 0), end: i + 1 })
    }
  }
  return hits
}
