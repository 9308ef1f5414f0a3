import { type StoryState, sight } from './story-state.ts'

/** Opens mc:AlternateContent (ECMA-376 part 3, 10.2.1): one of its versions is read, the first that the reader knows and that holds anything. */
export function openAlternatives(state: StoryState): void {
  state.alternatives.push({ isTaken: false, seenBefore: 0, hasUnknown: false })
}

/** Closes mc:AlternateContent. */
export function closeAlternatives(state: StoryState): void {
  const alternatives = state.alternatives.pop()
  if (alternatives?.hasUnknown && !alternatives.isTaken) sight(state, 'unread-part', 'mc:AlternateContent')
}

/** Opens a version: mc:Choice, with whether its namespaces are known, or mc:Fallback. */
export function openAlternative(state: StoryState, isKnown: boolean): void {
  const alternatives = state.alternatives.at(-1)
  if (alternatives === undefined) return
  if (!isKnown) alternatives.hasUnknown = true
  if (alternatives.isTaken || !isKnown) state.skipDepth = 1
  else alternatives.seenBefore = seen(state)
}

/** Closes a version: what held something is the one. */
export function closeAlternative(state: StoryState): void {
  const alternatives = state.alternatives.at(-1)
  if (alternatives && seen(state) > alternatives.seenBefore) alternatives.isTaken = true
}

const seen = (state: StoryState) => state.nodes + state.textLength
