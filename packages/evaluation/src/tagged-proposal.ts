/** A stretch of a proposal that provides elements, as its author tagged it. */
export interface Fragment {
  /** Element ids it provides. */
  readonly provides: readonly string[]
  /** Element ids it only touches: by itself it would leave them unclear. */
  readonly touches: readonly string[]
  /** Offsets in the text without tags. */
  readonly start: number
  readonly end: number
}

/** A labelled proposal: its text without tags, and what each stretch provides. */
export interface TaggedProposal {
  readonly text: string
  readonly fragments: readonly Fragment[]
}

const tag = /⟦([^⟧]*)⟧/g

/**
 * Reads a labelled proposal: `⟦funding logging⟧…⟦/⟧` around each sentence, `?` before what is only touched.
 * @param ids element ids; a tag names the last part of one
 * @throws Error on a tag of no element or one that is not closed: a fault of our own data
 */
export function parseTagged(source: string, ids: readonly string[]): TaggedProposal {
  const byName = new Map(ids.map((id) => [id.slice(id.lastIndexOf('.') + 1), id]))
  const fragments: Fragment[] = []
  let text = ''
  let from = 0
  let open: { readonly names: string; readonly start: number } | undefined
  for (const match of source.matchAll(tag)) {
    text += source.slice(from, match.index)
    from = match.index + match[0].length
    const names = match[1] ?? ''
    if (names !== '/') {
      if (open) throw new Error(`tag ${open.names} is not closed before ${names}`)
      open = { names, start: text.length }
    } else if (open) {
      fragments.push({ ...readNames(open.names, byName), start: open.start, end: text.length })
      open = undefined
    } else throw new Error(`a tag is closed that was not opened near ${source.slice(match.index, from)}`)
  }
  if (open) throw new Error(`tag ${open.names} is not closed`)
  return { text: text + source.slice(from), fragments }
}

function readNames(names: string, byName: ReadonlyMap<string, string>) {
  const provides: string[] = []
  const touches: string[] = []
  for (const name of names.trim().split(/\s+/)) {
    const id = byName.get(name.replace(/^\?/, ''))
    if (id === undefined) throw new Error(`no element is called ${name}`)
    const list = name.startsWith('?') ? touches : provides
    list.push(id)
  }
  return { provides, touches }
}
