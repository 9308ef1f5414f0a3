import type { FileResult, Location } from '@lunshen/schemas'

/** Where a location is, for the applicant: 「“数据来源”部分第 12 段」, 「表 2 第 3 行第 2 格」, 「第 35 行」; `''` without any. */
export function placeText(location: Location): string {
  const heading = location.headingPath?.at(-1)
  const part = heading === undefined || heading === '' ? '' : `${quoted(heading, 20)}部分`
  return `${part}${pointText(location)}`
}

function pointText({ table, row, cell, line, paragraph }: Location): string {
  if (table !== undefined) {
    return `表 ${table}${row === undefined ? '' : ` 第 ${row} 行`}${cell === undefined ? '' : `第 ${cell} 格`}`
  }
  if (line !== undefined) return `第 ${line} 行`
  return paragraph === undefined ? '' : `第 ${paragraph} 段`
}

/** A short quotation in Chinese quotation marks, quotation marks inside turned into single ones; `''` of nothing. */
export function quoted(text: string, longest = 30): string {
  const plain = text.replace(/\s+/g, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’')
  if (plain === '') return ''
  const characters = [...plain]
  return `“${characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : plain}”`
}

/** A file's name without its folders. */
export function baseName(file: Pick<FileResult, 'file'>): string {
  return file.file.split(/[\\/]/).at(-1) || file.file
}
