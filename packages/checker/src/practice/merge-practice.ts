import type { Practice, PracticeLayer, Sourced } from './practice-data.ts'

type Path = readonly (string | number)[]

/**
 * Puts the files of a practice together, entries in the order of the files; what may be said once, the last file says.
 * @param layers the most general file first
 * @param today `2026-11-22`; what ends earlier is marked as expired
 */
export function mergePractice(layers: readonly PracticeLayer[], today: string): Practice {
  const each = <T>(read: (layer: PracticeLayer) => readonly T[]) => layers.flatMap(read)
  const committee = each(committeeOf).at(-1)
  const followUpMonths = each(followUpOf).sort((a, b) => a.months - b.months)[0]
  return {
    files: layers.map(({ file }) => file),
    today,
    ...(committee === undefined ? {} : { committee }),
    rules: each((layer) => listOf(layer, 'rules')),
    aliases: each(aliasesOf),
    minLength: each(lengthsOf),
    ...(followUpMonths === undefined ? {} : { followUpMonths }),
    severity: each((layer) => listOf(layer, 'severity').map((entry) => dated(entry, today))),
    relax: each((layer) => listOf(layer, 'relax').map((entry) => dated(entry, today))),
    notes: each((layer) => listOf(layer, 'notes')),
  }
}

type ListKey = 'rules' | 'severity' | 'relax' | 'notes'
type Item<K extends ListKey> = NonNullable<PracticeLayer['data'][K]>[number]

function listOf<K extends ListKey>(layer: PracticeLayer, key: K): Sourced<Item<K>>[] {
  const items = (layer.data[key] ?? []) as readonly Item<K>[]
  return items.map((item, index) => sourced(layer, [key, index], item))
}

function sourced<T>({ file, lineOf }: PracticeLayer, path: Path, item: T): Sourced<T> {
  return { ...item, origin: { file, line: lineOf(path) } }
}

/** The last day counts. Days written year first compare as text. */
function dated<T extends { readonly until?: string }>(item: T, today: string): T & { expired: boolean } {
  return { ...item, expired: item.until !== undefined && item.until < today }
}

function committeeOf(layer: PracticeLayer): NonNullable<Practice['committee']>[] {
  const { committee } = layer.data
  return committee === undefined ? [] : [sourced(layer, ['committee'], committee)]
}

function followUpOf(layer: PracticeLayer): NonNullable<Practice['followUpMonths']>[] {
  const months = layer.data.thresholds?.followUpMonths
  return months === undefined ? [] : [sourced(layer, ['thresholds', 'followUpMonths'], { months })]
}

function aliasesOf(layer: PracticeLayer): Practice['aliases'] {
  return Object.entries(layer.data.aliases ?? {}).flatMap(([element, names]) =>
    names.map((name, index) => sourced(layer, ['aliases', element, index], { element, name })),
  )
}

function lengthsOf(layer: PracticeLayer): Practice['minLength'] {
  return Object.entries(layer.data.thresholds?.minLength ?? {}).map(([element, characters]) =>
    sourced(layer, ['thresholds', 'minLength', element], { element, characters }),
  )
}
