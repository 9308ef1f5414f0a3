import { fillTemplate } from '../fill/fill-template.ts'
import type { FontSources } from '../pdf/fonts.ts'
import type { PdfWriter } from '../pdf/write-pdf.ts'
import { type Bilingual, fail, type Outcome, succeed, type WriterProblem } from '../problem.ts'
import type { LetterMeta } from '../tree/letter.ts'
import { parseTemplate } from '../tree/parse-template.ts'
import type { Form } from './form.ts'
import { findMissingFields, type MissingField } from './missing-fields.ts'
import { validateFormData } from './validate-form-data.ts'

/** The formats a form is written in. */
export type OutputFormat = 'docx' | 'pdf' | 'html' | 'md'

/** How a form is to be rendered. */
export interface RenderOptions {
  readonly to: OutputFormat
  /** Date of creation written into the file, `2026-11-22`. */
  readonly date: string
  /** Renders incomplete data too, with blanks where they lack and a draft mark on every page. */
  readonly draft?: boolean
  /** A template to use in place of the form's own. */
  readonly template?: string
  readonly author?: string
  readonly fonts?: FontSources
  /** A layout engine already started (with its own fonts): saves half a second a PDF. */
  readonly pdf?: PdfWriter
}

/** A paper: its bytes, and what its sender should know. */
export interface RenderedForm {
  readonly bytes: Uint8Array
  readonly format: OutputFormat
  /** Fields the finished paper needs and shows as blanks, required ones of a draft among them. */
  readonly missingFields: readonly MissingField[]
  readonly notes: readonly Bilingual[]
}

/** Data and form to paper: validates, fills, parses, writes. Every problem of a step is given at once. */
export async function renderForm(
  form: Form,
  data: unknown,
  options: RenderOptions,
): Promise<Outcome<RenderedForm>> {
  const problems = (await validateFormData(form, data)).filter((problem) => !isForgiven(problem, options))
  if (problems.length > 0) return fail(...problems)
  const template = options.template ?? form.template
  const markdown = await fillTemplate({ template, schema: form.schema }, data)
  if (!markdown.ok) return markdown
  const tree = await parseTemplate(markdown.value)
  if (!tree.ok) return tree
  const meta: LetterMeta = {
    title: form.title.zh,
    date: options.date,
    draft: options.draft === true,
    ...(options.author === undefined ? {} : { author: options.author }),
  }
  const written = await write(tree.value, meta, options)
  if (!written.ok) return written
  return succeed({
    ...written.value,
    format: options.to,
    missingFields: findMissingFields(form, data),
  })
}

function isForgiven(problem: WriterProblem, options: RenderOptions): boolean {
  return options.draft === true && problem.code === 'data-missing'
}

type Written = Pick<RenderedForm, 'bytes' | 'notes'>

async function write(
  tree: import('mdast').Root,
  meta: LetterMeta,
  options: RenderOptions,
): Promise<Outcome<Written>> {
  const encode = (text: string) => succeed({ bytes: new TextEncoder().encode(text), notes: [] })
  switch (options.to) {
    case 'md':
      return encode(await (await import('../markdown/write-markdown.ts')).writeMarkdown(tree, meta))
    case 'html':
      return encode(await (await import('../html/write-html.ts')).writeHtml(tree, meta))
    case 'docx':
      return succeed({
        bytes: await (await import('../docx/write-docx.ts')).writeDocx(tree, meta),
        notes: [],
      })
    case 'pdf': {
      const writer = options.pdf === undefined ? await startPdf(options) : succeed(options.pdf)
      if (!writer.ok) return writer
      const pdf = writer.value.write(tree, meta)
      return pdf.ok ? succeed({ bytes: pdf.value, notes: writer.value.fonts.notes }) : pdf
    }
  }
}

async function startPdf(options: RenderOptions): Promise<Outcome<PdfWriter>> {
  const { createPdfWriter } = await import('../pdf/write-pdf.ts')
  return createPdfWriter(options.fonts)
}
