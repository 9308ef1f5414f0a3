import type { FileResult } from '@lunshen/schemas'
import type { ReportContext } from '../context.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'

/** What the parts of one file's report need. `prefix` keeps anchors of several files apart. */
export interface FilePage {
  readonly file: FileResult
  readonly context: ReportContext
  readonly m: Messages
  readonly prefix: string
}

/** Makes a {@link FilePage} for the file at `index`. */
export function filePage(file: FileResult, index: number, context: ReportContext): FilePage {
  return { file, context, m: messagesFor(context.language), prefix: `f${index + 1}` }
}

/** The anchor of an element's detail on the page. */
export function elementAnchor(page: FilePage, id: string): string {
  return `${page.prefix}-e-${id.replace(/[^a-z0-9]+/giu, '-')}`
}

/** The sections of a file's report that have content, in order. */
export function fileSections({
  file,
  m,
  prefix,
}: FilePage): { readonly id: string; readonly title: string }[] {
  return [
    { id: `${prefix}-matrix`, title: m.label.elements, on: file.elements },
    { id: `${prefix}-findings`, title: m.label.findings, on: file.findings },
    { id: `${prefix}-annex`, title: m.label.annex, on: file.annex },
    { id: `${prefix}-procedure`, title: m.label.procedure, on: file.procedure },
    { id: `${prefix}-ledger`, title: m.label.ledger, on: file.ledger },
  ].filter((section) => section.on !== undefined)
}
