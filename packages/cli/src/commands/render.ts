import { basename, join } from 'node:path'
import type { CheckResult } from '@lunshen/schemas'
import {
  type Form,
  listForms,
  loadForm,
  type OutputFormat,
  renderForm,
  type SupplementExtra,
  supplementNoticeData,
} from '@lunshen/writer'
import { loadData } from '../input/load-data.ts'
import { readNamedFile } from '../input/load-source.ts'
import { say } from '../messages.ts'
import { refuseInput } from '../same-file.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { orUsageError, UsageError } from '../usage-error.ts'

/** Options of `render`. */
export interface RenderCommandOptions {
  readonly data?: string
  readonly from?: string
  readonly to: readonly OutputFormat[]
  readonly out: string
  readonly template?: string
  readonly draft?: boolean
  /** Date of creation, `2026-11-22`. */
  readonly date: string
}

/** Formats a form can be rendered in. */
export const outputFormats = ['docx', 'pdf', 'html', 'md'] as const satisfies readonly OutputFormat[]

/** `lunshen render FORM`: a paper in one or more formats from the user's data or, for a supplement notice, from a check result. */
export async function runRender(
  id: string,
  options: RenderCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const form = loadForm(id)
  if (form === undefined) {
    const known = listForms().map((one) => one.id)
    throw new UsageError(say(terminal.language, 'noSuchForm', id, known.join('、')))
  }
  const data = await formData(form, options, terminal)
  const template =
    options.template === undefined ? undefined : await readNamedFile(options.template, terminal)
  // A draft has a name of its own, so that it never takes the place of the finished paper.
  const name = join(options.out, options.draft === true ? `${id}-草稿` : id)
  const inputs = [options.data, options.from, options.template].filter((path) => path !== undefined)
  for (const to of options.to) await refuseInput('--out', `${name}.${to}`, inputs, terminal)
  const said = new Set<string>()
  for (const to of options.to) {
    const rendered = orUsageError(
      await renderForm(form, data, {
        to,
        date: options.date,
        draft: options.draft === true,
        ...(template === undefined ? {} : { template }),
        fonts: fontSources(),
      }),
      terminal,
    )
    await writeOutput(`${name}.${to}`, rendered.bytes, terminal)
    const blanks = rendered.missingFields.map((field) => field[terminal.language]).join('、')
    if (blanks !== '') said.add(say(terminal.language, 'missingFields', blanks))
    for (const note of rendered.notes) said.add(note[terminal.language])
  }
  for (const note of said) terminal.err(note)
  return 0
}

function fontSources() {
  const folder = process.env.LUNSHEN_FONTS
  return folder === undefined || folder === '' ? {} : { folder }
}

async function formData(form: Form, options: RenderCommandOptions, terminal: Terminal): Promise<unknown> {
  const extra = options.data === undefined ? undefined : await loadData(options.data, terminal)
  if (options.from !== undefined) {
    if (form.id !== 'supplement-notice') throw new UsageError(say(terminal.language, 'fromOnlyNotice'))
    const result = await loadResult(options.from, terminal)
    warnOfSeveralTitles(result, terminal)
    return orUsageError(supplementNoticeData(result, (extra ?? {}) as SupplementExtra), terminal)
  }
  if (extra !== undefined) return extra
  const sample = join('templates', form.id, 'sample.json')
  throw new UsageError(say(terminal.language, 'needData', form.schemaPath, sample))
}

/** A notice speaks of one application; files of different titles may be different ones. */
function warnOfSeveralTitles(result: CheckResult, terminal: Terminal): void {
  const titles = [...new Set(result.results.flatMap((file) => (file.title ? [file.title] : [])))]
  if (titles.length < 2) return
  terminal.err(
    say(terminal.language, 'severalProjects', String(titles.length), titles.slice(0, 3).join('、')),
  )
}

/** A check result from a file; only what it must hold is looked at here, the form's schema looks at the rest. */
async function loadResult(path: string, terminal: Terminal): Promise<CheckResult> {
  const value = await loadData(path, terminal)
  const looksRight =
    typeof value === 'object' &&
    value !== null &&
    'schemaVersion' in value &&
    'results' in value &&
    Array.isArray(value.results) &&
    value.results.length > 0 &&
    value.results.every(
      (file: { elements?: unknown; error?: unknown }) => Array.isArray(file?.elements) || file?.error,
    )
  if (!looksRight) throw new UsageError(say(terminal.language, 'badResult', basename(path)))
  return value as CheckResult
}
