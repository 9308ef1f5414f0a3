import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { findPracticeFaults, mergePractice, type Practice, type PracticeLayer } from '@lunshen/checker'
import { loadRules, type Measure } from '@lunshen/measure'
import { systemReason, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { faultSentences, sayPractice } from './practice-messages.ts'
import { readPracticeFile, shownPath } from './read-practice-file.ts'

/** What a committee's practice is called wherever it lies. */
export const practiceName = 'lunshen.yaml'

/** Gives the practice that applies to a file; the same object for every file under one configuration, undefined where there is none. */
export type PracticeLoader = (file: string) => Promise<Practice | undefined>

/**
 * Finds and reads the practice of files: the first lunshen.yaml from the file's folder upwards, with what it extends.
 * @param today `2026-11-22`, in Shanghai
 * @throws UsageError with every fault of a practice, when a file under it is asked for
 */
export function makePracticeLoader(measure: Measure, today: string, terminal: Terminal): PracticeLoader {
  const places = new Map<string, Promise<string | undefined>>()
  const practices = new Map<string, Promise<Practice>>()
  return async (file) => {
    const path = await findUpwards(await folderOf(resolve(file)), places)
    if (path === undefined) return undefined
    const known = practices.get(path) ?? loadPractice(path, measure, today, terminal)
    practices.set(path, known)
    return known
  }
}

/** Where the search for a file begins; a folder begins with itself. */
async function folderOf(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? path : dirname(path)
}

/** Answers by folder, so that each folder is looked into once. */
function findUpwards(
  folder: string,
  places: Map<string, Promise<string | undefined>>,
): Promise<string | undefined> {
  const known = places.get(folder) ?? findFrom(folder, places)
  places.set(folder, known)
  return known
}

async function findFrom(
  folder: string,
  places: Map<string, Promise<string | undefined>>,
): Promise<string | undefined> {
  const path = join(folder, practiceName)
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  )
  if (isThere) return path
  const above = dirname(folder)
  return above === folder ? undefined : findUpwards(above, places)
}

async function loadPractice(
  path: string,
  measure: Measure,
  today: string,
  terminal: Terminal,
): Promise<Practice> {
  const { language } = terminal
  const practice = mergePractice(await readLayers(path, terminal), today)
  const faults = findPracticeFaults(practice, measure, loadRules())
  if (faults.length > 0) {
    refuse(
      faults.map(({ code, origin: { file, line }, words }) => {
        const text = faultSentences[code][language].replace(
          /\{(\w+)\}/g,
          (whole, name) => words[name] ?? whole,
        )
        return sayPractice(language, 'at', file, String(line), text)
      }),
      terminal,
    )
  }
  return practice
}

function refuse(sentences: readonly string[], { language }: Terminal): never {
  throw new UsageError([sayPractice(language, 'intro'), ...sentences.map((one) => `  ${one}`)].join('\n'))
}

/** Files beyond which nobody sees through any more. */
const mostLayers = 10

/** The files of a practice, the most general first. */
async function readLayers(path: string, terminal: Terminal): Promise<PracticeLayer[]> {
  const { language } = terminal
  const layers: PracticeLayer[] = []
  const seen = new Set<string>()
  let next: string | undefined = path
  while (next !== undefined) {
    const { layer, faults } = await readPracticeFile(next, language)
    if (faults) refuse(faults, terminal)
    seen.add(await realpath(next))
    layers.unshift(layer)
    const { root, extends: base } = layer.data
    if (base === undefined) break
    const at = (text: string) =>
      refuse([sayPractice(language, 'at', layer.file, String(layer.lineOf(['extends'])), text)], terminal)
    if (root) at(sayPractice(language, 'rootExtends'))
    const target: string = resolve(dirname(next), base)
    const real = await realpath(target).catch((error: unknown) =>
      at(sayPractice(language, 'extendsMissing', base, systemReason(error, language))),
    )
    if (seen.has(real)) at(sayPractice(language, 'cycle', shownPath(target)))
    if (layers.length >= mostLayers) at(sayPractice(language, 'deep', String(mostLayers)))
    next = target
  }
  return layers
}

/** What the user is told of a practice once: that it applies, and which of its entries have run out. */
export function practiceNotices(
  { files, committee, severity, relax }: Practice,
  { language }: Terminal,
): string[] {
  const name =
    committee?.name === undefined ? '' : language === 'zh' ? `（${committee.name}）` : ` (${committee.name})`
  const expired = [...severity, ...relax].filter((entry) => entry.expired)
  return [
    sayPractice(language, 'used', files.at(-1) ?? '', name),
    ...expired.map(({ origin, rule = '', until = '' }) => {
      const place =
        language === 'zh' ? `${origin.file} 第 ${origin.line} 行` : `${origin.file}, line ${origin.line}`
      return sayPractice(language, 'expired', place, rule, until)
    }),
  ]
}
