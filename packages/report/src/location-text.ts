import type { Location } from '@lunshen/schemas'
import { type Language, messagesFor } from './messages/messages.ts'
import { oneLine } from './plain-text.ts'

/**
 * Where a location is, in words a person can follow: 「研究方案 › 数据来源，第 12 段」,
 * 「表 2 第 3 行第 2 格，第 14 段」, 「第 35 行第 1 列」; with several
 * files the file's name comes first. The excerpt is not part of it.
 */
export function locationText(location: Location, language: Language): string {
  const m = messagesFor(language)
  const headings = (location.headingPath ?? []).map(oneLine).filter((heading) => heading !== '')
  const parts = [
    filePart(location),
    headings.join(' › '),
    tablePart(location, language),
    pointPart(location, language),
  ]
  return parts.filter((part) => part !== '').join(m.comma)
}

/** The name without its folders: the table of files has the path. */
function filePart({ file }: Location): string {
  return (
    oneLine(file ?? '')
      .split(/[\\/]/u)
      .at(-1) ?? ''
  )
}

function tablePart(location: Location, language: Language): string {
  if (location.table === undefined) return ''
  return messagesFor(language).tablePlace(location.table, location.row, location.cell)
}

function pointPart(location: Location, language: Language): string {
  const m = messagesFor(language)
  if (location.line !== undefined) return m.linePlace(location.line, location.column ?? 1)
  return location.paragraph === undefined ? '' : m.paragraphPlace(location.paragraph)
}
