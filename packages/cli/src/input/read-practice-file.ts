import { readFile, realpath, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, relative, sep } from 'node:path'
import type { PracticeData, PracticeLayer } from '@lunshen/checker'
import type { Language } from '@lunshen/reader'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Document, LineCounter } from 'yaml'
import { systemReason } from '../terminal.ts'
import { describePracticeError, type SchemaPart } from './describe-practice-error.ts'
import { sayPractice } from './practice-messages.ts'
import { yamlFault } from './syntax-fault.ts'

/** A lunshen.yaml as read: its entries, or every fault of it as a sentence that names file and line. */
export type ReadPractice =
  | { readonly layer: PracticeLayer; readonly faults?: never }
  | { readonly layer?: never; readonly faults: readonly string[] }

/** A practice is written by hand; what is larger is none. */
const largestKb = 256
/** References within a file; more of them are an attack. */
const mostReferences = 100

/** Reads and validates one lunshen.yaml; `path` is absolute. */
export async function readPracticeFile(path: string, language: Language): Promise<ReadPractice> {
  const file = shownPath(path)
  const faults = (...texts: readonly string[]): ReadPractice => ({
    faults: texts.map((text) => sayPractice(language, 'file', file, text)),
  })
  const refusal = await refusalOf(path, language)
  if (refusal !== undefined) return faults(refusal)
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  const { LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' })
  const [broken] = document.errors
  if (broken !== undefined) return faults(yamlFault(broken, language))
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: mostReferences }) ?? {}
  } catch (error) {
    return faults(yamlFault(error, language))
  }
  const isYamlLine = await lineFinder(document, lines)
  const errors = await validatePractice(data, language)
  if (errors.length === 0) return { layer: { file, data: data as PracticeData, lineOf: isYamlLine } }
  const at = errors.map((error) => ({ line: isYamlLine(error.path), text: error.text }))
  at.sort((a, b) => a.line - b.line)
  return { faults: at.map((one) => sayPractice(language, 'at', file, String(one.line), one.text)) }
}

/** A path as the user knows it: from the folder where the command runs. */
export function shownPath(path: string): string {
  return relative('.', path) || path
}

/** Why a file is not to be read. A link may not lead out of the folder it lies in. */
async function refusalOf(path: string, language: Language): Promise<string | undefined> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return sayPractice(language, 'notFile')
    const [real, folder] = await Promise.all([realpath(path), realpath(dirname(path))])
    if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return sayPractice(language, 'link')
    return found.size > largestKb * 1024 ? sayPractice(language, 'tooLarge', String(largestKb)) : undefined
  } catch (error) {
    return systemReason(error, language)
  }
}

let compiled: Promise<{ readonly schema: SchemaPart; readonly validate: ValidateFunction }> | undefined

async function compileSchema() {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const schema = createRequire(import.meta.url)('@lunshen/schemas/practice.schema.json') as SchemaPart
  const ajv = new Ajv2020({
    allErrors: true,
    $data: false,
    strict: true,
    strictRequired: false,
    verbose: true,
  })
  ajv.addFormat('date', isDay)
  return { schema, validate: ajv.compile(schema) }
}

/** Whether a text is a day of the calendar, `2026-11-22`. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  )
}

async function validatePractice(data: unknown, language: Language) {
  compiled ??= compileSchema()
  const { schema, validate } = await compiled
  if (validate(data)) return []
  // What fails inside a choice is told by the choice itself.
  const errors = (validate.errors ?? []).filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'))
  return errors.map((error) => describePracticeError(error, schema, language))
}

/** Answers on which line a part of the data stands; where it is not there, the line of what should hold it. */
async function lineFinder(document: Document, lines: LineCounter): Promise<PracticeLayer['lineOf']> {
  const { isAlias, isMap, isNode, isScalar, isSeq } = await import('yaml')
  return (path) => {
    let node: unknown = document.contents
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    for (const part of path) {
      if (isAlias(node)) node = node.resolve(document)
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part))
        if (pair === undefined) break
        offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(part)]
        offset = isNode(node) ? (node.range?.[0] ?? offset) : offset
      } else break
    }
    return lines.linePos(offset).line
  }
}
