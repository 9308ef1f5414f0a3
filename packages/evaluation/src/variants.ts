import type { Fragment, TaggedProposal } from './tagged-proposal.ts'

/** The truth about an element of a variant: there, taken out, only a filler put in its place; `touched` where only a remark on it is left. */
export type Truth = 'present' | 'removed' | 'filled' | 'touched'

/** How the text around what was taken away is left. */
export type Manner = 'leave' | 'tidy' | 'placeholder'

/** A proposal with evidence taken away, and the truth about it. */
export interface Variant {
  readonly kind: 'complete' | 'single' | 'several' | 'thinned' | 'placeholder'
  readonly text: string
  readonly truth: ReadonlyMap<string, Truth>
}

const fillers = [
  '待补充',
  '略',
  'XXX',
  '（此处填写相关内容）',
  '无',
  '待定',
  '……',
  'TBD',
  '后续补充',
  '（请说明）',
]

/** Numbers in 0..1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed * 2654435761 + 1013904223) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Makes the variants of a labelled proposal: complete; each element's evidence taken out by itself, the emptied heading
 * left standing or taken away in turns; several at once; placeholders; some evidence of well-provided elements taken out.
 * @param ids all element ids, in order
 * @param seed decides which elements go together
 */
export function makeVariants(proposal: TaggedProposal, ids: readonly string[], seed: number): Variant[] {
  const random = randomOf(seed)
  const pick = (count: number) =>
    [...ids]
      .map((id) => ({ id, key: random() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, count)
      .map(({ id }) => id)
  const singles = ids.map((id, i) =>
    takeOut(proposal, ids, 'single', [id], i % 2 === seed % 2 ? 'leave' : 'tidy', random),
  )
  const several = [4, 7, 12].map((count, i) =>
    takeOut(proposal, ids, 'several', pick(count), i % 2 === 0 ? 'tidy' : 'leave', random),
  )
  const placeholders = [3, 6, 9].map((count) =>
    takeOut(proposal, ids, 'placeholder', pick(count), 'placeholder', random),
  )
  return [
    { kind: 'complete', text: proposal.text, truth: truthOf(proposal.fragments, ids, none) },
    ...singles,
    ...several,
    ...placeholders,
    thinOut(proposal, ids, random),
  ]
}

/** Takes out every stretch that provides or touches the given elements. */
function takeOut(
  { text, fragments }: TaggedProposal,
  ids: readonly string[],
  kind: Variant['kind'],
  wanted: readonly string[],
  manner: Manner,
  random: () => number,
): Variant {
  const doomed = new Set(wanted)
  const goes = (one: Fragment) => [...one.provides, ...one.touches].some((id) => doomed.has(id))
  const filled = new Set<string>()
  const edits = fragments.filter(goes).map((one) => {
    const own = one.provides.filter((id) => doomed.has(id) && !filled.has(id))
    for (const id of own) filled.add(id)
    const filler =
      manner === 'placeholder' && own.length > 0 ? fillers[Math.floor(random() * fillers.length)] : ''
    return { start: one.start, end: one.end, text: filler ?? '' }
  })
  const kept = fragments.filter((one) => !goes(one))
  return {
    kind,
    text: applyEdits(text, edits, manner === 'tidy'),
    truth: truthOf(kept, ids, manner === 'placeholder' ? filled : none),
  }
}

/** Takes one of several pieces of evidence from every other element that has them: it stays present. */
function thinOut({ text, fragments }: TaggedProposal, ids: readonly string[], random: () => number): Variant {
  const left = new Map<string, number>()
  for (const { provides } of fragments) for (const id of provides) left.set(id, (left.get(id) ?? 0) + 1)
  const gone = new Set<Fragment>()
  for (const one of fragments) {
    if (one.provides.length === 0 || random() < 0.5) continue
    if (one.provides.some((id) => (left.get(id) ?? 0) < 2)) continue
    gone.add(one)
    for (const id of one.provides) left.set(id, (left.get(id) ?? 0) - 1)
  }
  const kept = fragments.filter((one) => !gone.has(one))
  return {
    kind: 'thinned',
    text: applyEdits(
      text,
      [...gone].map(({ start, end }) => ({ start, end, text: '' })),
      true,
    ),
    truth: truthOf(kept, ids, none),
  }
}

const none: ReadonlySet<string> = new Set()

function truthOf(
  fragments: readonly Fragment[],
  ids: readonly string[],
  filled: ReadonlySet<string>,
): Map<string, Truth> {
  const provided = new Set(fragments.flatMap((one) => one.provides))
  const touched = new Set(fragments.flatMap((one) => one.touches))
  const truth = (id: string): Truth => {
    if (provided.has(id)) return 'present'
    if (touched.has(id)) return 'touched'
    return filled.has(id) ? 'filled' : 'removed'
  }
  return new Map(ids.map((id) => [id, truth(id)]))
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Marks where something was taken out, while the lines around it are put in order. */
const scar = '\u0000'

function applyEdits(text: string, edits: readonly Edit[], tidies: boolean): string {
  let edited = ''
  let from = 0
  for (const { start, end, text: filler } of [...edits].sort((a, b) => a.start - b.start)) {
    edited += text.slice(from, start) + (filler === '' ? scar : filler)
    from = end
  }
  const lines = (edited + text.slice(from)).split('\n').map((line) => ({
    text: line.replaceAll(scar, ''),
    isScarred: line.includes(scar),
    goes: isEmptied(line, tidies),
  }))
  if (tidies) dropEmptySections(lines)
  return lines.flatMap((line) => (line.goes ? [] : [line.text])).join('\n')
}

/** A bullet with nothing behind it goes; a tidy author also takes away the label or row that has become empty. */
function isEmptied(line: string, tidies: boolean): boolean {
  if (!line.includes(scar)) return false
  const rest = line.replaceAll(scar, '').trim()
  if (/^(?:[-*+>·•●]|\d+[.、)）]|[（(]?[一二三四五六七八九十\d]+[）)、.])?\s*$/.test(rest)) return true
  if (!tidies) return false
  if (rest.startsWith('|')) return rest.split('|').filter((cell) => cell.trim() !== '').length <= 1
  return /^(?:[-*+]\s*)?(?:\*\*)?[【「]?[^。；！？]{1,24}(?:[：:】」]|——)(?:\*\*)?\s*$/.test(rest)
}

interface Line {
  readonly text: string
  readonly isScarred: boolean
  goes: boolean
}

const depthOf = (line: string) => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0

/** Takes away headings below which an edit left nothing; one the author left empty stays. The innermost come first. */
function dropEmptySections(lines: readonly Line[]): void {
  for (let i = lines.length - 1; i >= 0; i--) {
    const heading = lines[i]
    const depth = depthOf(heading?.text ?? '')
    if (heading === undefined || depth === 0) continue
    const end = lines.findIndex((line, j) => j > i && !line.goes && between(depthOf(line.text), 1, depth))
    const below = lines.slice(i + 1, end < 0 ? lines.length : end)
    const isBare = below.every((line) => line.goes || line.text.trim() === '')
    if (isBare && below.some((line) => line.isScarred)) heading.goes = true
  }
}

const between = (n: number, low: number, high: number) => n >= low && n <= high
