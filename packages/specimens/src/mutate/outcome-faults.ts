import { strFromU8, unzipSync } from 'fflate'
import type { Outcome } from '../hostile/hostile-file.ts'

const codes: ReadonlySet<string> = new Set<Exclude<Outcome, 'document'>>([
  'empty-file',
  'not-word',
  'legacy-doc',
  'encrypted',
  'truncated',
  'malformed',
  'zip-bomb',
  'too-large',
  'too-deep',
  'dtd-refused',
  'missing-part',
  'unsupported-encoding',
  'timeout',
])

type Fields = Readonly<Record<string, unknown>>

/** Says in which points a reader's answer to any file breaks its contract; an empty list when in none. */
export function outcomeFaults(outcome: unknown, bytes: Uint8Array): readonly string[] {
  const { type, code, tree, ledger } = (outcome ?? {}) as Fields
  if (type === 'reader-error') return codes.has(String(code)) ? [] : [`unknown code ${String(code)}`]
  if (type !== 'document') return [`neither document nor reader-error: ${String(type)}`]
  const faults = new Set<string>()
  if ((tree as Fields | undefined)?.type !== 'root') faults.add('tree is no root')
  if (!Array.isArray(ledger)) faults.add('ledger is no list')
  walk(outcome, 'document', placeCheck(bytes, faults), faults)
  return [...faults].slice(0, 5)
}

function walk(
  value: unknown,
  path: string,
  check: (node: Fields, path: string) => void,
  faults: Set<string>,
): void {
  const waiting: [unknown, string][] = [[value, path]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [at, where] = next
    if (typeof at === 'number' && !Number.isFinite(at)) faults.add(`${where} is ${at}`)
    if (typeof at !== 'object' || at === null) continue
    if (!Array.isArray(at)) check(at as Fields, where)
    for (const [key, child] of Object.entries(at))
      waiting.push([child, Array.isArray(at) ? `${where}[]` : `${where.split('.').at(-1)}.${key}`])
  }
}

const isCount = (value: unknown, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most

function placeCheck(bytes: Uint8Array, faults: Set<string>): (node: Fields, path: string) => void {
  const paragraphs = countParagraphs(bytes)
  const lines = countLines(bytes)
  const bounds: Readonly<Record<string, number>> = {
    line: lines,
    paragraph: paragraphs,
    table: Number.MAX_SAFE_INTEGER,
    row: Number.MAX_SAFE_INTEGER,
    cell: Number.MAX_SAFE_INTEGER,
    textBox: Number.MAX_SAFE_INTEGER,
  }
  return (node, path) => {
    if (node.type === 'heading' && !isCount(node.depth, 6))
      faults.add(`heading of depth ${String(node.depth)}`)
    if ('value' in node && 'type' in node && typeof node.value !== 'string')
      faults.add(`${path}: value is no text`)
    if (!/\.(?:place|location)$/.test(path)) return
    for (const [key, most] of Object.entries(bounds)) {
      if (node[key] !== undefined && !isCount(node[key], most))
        faults.add(`${path}.${key} is ${String(node[key])}, at most ${most}`)
    }
    if (node.paragraph === undefined && node.line === undefined && node.note === undefined)
      faults.add(`${path} says nothing`)
  }
}

/** Bombs are not unpacked to be counted. */
const mostBytes = 20_000_000

/** An upper bound: opening tags named p in the part that has most of them; unknown where the zip or its main part cannot be opened. */
function countParagraphs(bytes: Uint8Array): number {
  try {
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < mostBytes })
    if (parts['word/document.xml'] === undefined) return Number.MAX_SAFE_INTEGER
    const counts = Object.values(parts).map(
      (part) => strFromU8(part, part[0] === 0xff).match(part[0] === 0xff ? utf16Tag : tag)?.length ?? 0,
    )
    return Math.max(1, ...counts)
  } catch {
    return Number.MAX_SAFE_INTEGER
  }
}

const tag = /<(?:[^\s:<>/]+:)?p[\s/>]/g
const utf16Tag = /<\0(?:[^<>/]+:\0)?p\0[\s/>]/g

function countLines(bytes: Uint8Array): number {
  return 1 + bytes.reduce((count, byte) => count + (byte === 10 || byte === 13 ? 1 : 0), 0)
}
