import type { FileResult, Finding, Location } from '@lunshen/schemas'
import type { ReportContext } from '../context.ts'
import { findGaps, findOtherFindings } from '../gaps.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'
import type { ReportPreview } from '../preview-shape.ts'
import { indexPlaces, type PlaceIndex } from './original/place-index.ts'

/** What the parts of one file's report need. `prefix` keeps anchors of several files apart. */
export interface FilePage {
  readonly file: FileResult
  readonly context: ReportContext
  readonly m: Messages
  readonly prefix: string
  /** The only file of the report. */
  readonly isOnly: boolean
  readonly preview: ReportPreview | undefined
  readonly places: PlaceIndex
}

/** Makes a {@link FilePage} for the file at `index`. */
export function filePage(
  file: FileResult,
  index: number,
  context: ReportContext,
  { preview, isOnly }: Pick<FilePage, 'preview' | 'isOnly'>,
): FilePage {
  return {
    file,
    context,
    m: messagesFor(context.language, context.voice),
    prefix: `f${index + 1}`,
    isOnly,
    preview,
    places: indexPlaces(preview),
  }
}

/** The anchor of an element's detail on the page. */
export function elementAnchor(page: FilePage, id: string): string {
  return `${page.prefix}-e-${id.replace(/[^a-z0-9]+/giu, '-')}`
}

/** The anchor of the card that speaks of a finding: its element's, or its own where the element is no gap. */
export function findingAnchor(page: FilePage, finding: Finding): string {
  const isGap = findGaps(page.file).some(({ element }) => element.id === finding.element)
  if (isGap && finding.element) return elementAnchor(page, finding.element)
  return `${page.prefix}-o${findOtherFindings(page.file).indexOf(finding) + 1}`
}

/** The anchor of a location in the proposal as shown; undefined where it is not shown, or is in another file of the application. */
export function placeAnchor(page: FilePage, location: Location): string | undefined {
  if (location.file !== undefined && location.file !== page.file.file) return undefined
  const key = page.places.find(location)
  return key && `${page.prefix}-${key}`
}

/** The sections of a file's report that have content, in order. */
export function fileSections({
  file,
  m,
  prefix,
  preview,
}: FilePage): { readonly id: string; readonly title: string }[] {
  return [
    { id: `${prefix}-plan`, title: m.plan.title, on: file.plan?.length ? file.plan : undefined },
    { id: `${prefix}-files`, title: m.plan.filesTitle, on: file.files },
    { id: `${prefix}-matrix`, title: m.label.elements, on: file.elements },
    { id: `${prefix}-findings`, title: m.label.findings, on: file.findings },
    { id: `${prefix}-annex`, title: m.label.annex, on: file.annex },
    { id: `${prefix}-procedure`, title: m.label.procedure, on: file.procedure },
    { id: `${prefix}-ledger`, title: m.label.ledger, on: file.ledger },
    { id: `${prefix}-original`, title: m.label.original, on: preview },
  ].filter((section) => section.on !== undefined)
}
