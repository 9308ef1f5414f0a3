import type { Paragraph, RootContent } from 'mdast'
import { placeAt, placeOfText, type SourceLine } from './lines/source-lines.ts'

/** Front matter taken off a text. */
export interface FrontMatter {
  /** Its Chinese fields as paragraphs 「项目名称：…」, the other fields as they stand. */
  readonly blocks: readonly RootContent[]
  readonly title?: string
  readonly rest: readonly SourceLine[]
}

interface Field {
  readonly key: string
  readonly value: string
  readonly line: SourceLine
}

const maxLines = 300
const titleKey = /^(?:title|标题|項目名稱|项目名称|课题名称|题目|名称|name)$/i
const keyValue = /^\s*["']?([^\s"':：=#[\]{}][^"':：=]{0,40}?)["']?\s*[:：=](.*)$/

/** Takes YAML (`---`), TOML (`+++`) or JSON (`{`) front matter off the start of a text; a rule at the start is none. */
export function takeFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  const start = lines.findIndex((line) => line.text.trim() !== '')
  if (/^% \S/.test(lines[start]?.text ?? '')) return takeTitleBlock(lines, start)
  const end = findEnd(lines, start)
  if (end === undefined) return { blocks: [], rest: lines }
  const fields = readFields(lines.slice(start + 1, end))
  const title = fields.find(({ key, value }) => titleKey.test(key) && value !== '')?.value
  const plain = fields.filter(({ key }) => !/\p{Script=Han}/u.test(key))
  const chinese = fields.filter(({ key, value }) => /\p{Script=Han}/u.test(key) && value !== '')
  const value = plain.map((field) => `${field.key}: ${field.value}`.replace(/^: /, '')).join('\n')
  const blocks: RootContent[] = [
    ...(value === '' ? [] : [{ type: 'yaml' as const, value }]),
    ...chinese.map(fieldParagraph),
  ]
  return { blocks, rest: lines.slice(end + 1), ...(title ? { title } : {}) }
}

/** pandoc's title, authors and date, a line each after `%`. */
function takeTitleBlock(lines: readonly SourceLine[], start: number): FrontMatter {
  let end = start
  while (end < start + 3 && /^%(?: |$)/.test(lines[end]?.text ?? '')) end++
  const blocks = lines.slice(start, end).flatMap((line): Paragraph[] => {
    const value = line.text.slice(1).trim()
    const place = placeAt(line, line.text.search(/[^%\s]/))
    return value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }], data: { place } }]
  })
  const title = lines[start]?.text.slice(1).trim()
  return { blocks, rest: lines.slice(end), ...(title ? { title } : {}) }
}

function findEnd(lines: readonly SourceLine[], start: number): number | undefined {
  const mark = lines[start]?.text.replace(/^\ufeff/, '').trimEnd()
  const close = { '---': /^(?:---|\.\.\.)\s*$/, '+++': /^\+\+\+\s*$/, '{': /^\}[;,]?\s*$/ }[mark ?? '']
  if (close === undefined) return undefined
  for (let i = start + 1; i < Math.min(lines.length, start + maxLines); i++) {
    const text = lines[i]?.text ?? ''
    if (close.test(text)) return i > start + 1 ? i : undefined
    if (!isFieldLine(text)) return undefined
  }
  return undefined
}

/** A key and its value, an item of a list, a comment, or what belongs to the field above. */
function isFieldLine(text: string): boolean {
  if (/^\s*$|^\s*#|^\s*- |^\s+\S|^\s*[\]}],?\s*$|^\s*\[[\w.-]+\]\s*$/.test(text)) return true
  return keyValue.test(text) && !/^\s*(?:#{1,6}\s|\d+[.、]|[一二三四五六七八九十]+、)/.test(text)
}

function readFields(lines: readonly SourceLine[]): Field[] {
  const fields: Field[] = []
  for (const line of lines) {
    const text = line.text.trim()
    const match = /^\s*- /.test(line.text) ? null : keyValue.exec(line.text)
    const last = fields.at(-1)
    if (text === '' || /^[\]}],?$/.test(text)) continue
    if (match?.[1] !== undefined)
      fields.push({ key: match[1].trim(), value: clean(withoutComma(match[2] ?? '')), line })
    else if (last)
      fields[fields.length - 1] = { ...last, value: joinValue(last.value, clean(text.replace(/^- /, ''))) }
    else fields.push({ key: '', value: text, line })
  }
  return fields
}

const joinValue = (value: string, more: string) => (value === '' ? more : `${value}；${more}`)

/** Without blanks around and the comma that ends a line of JSON. */
function withoutComma(text: string): string {
  const bare = text.trim()
  return bare.endsWith(',') ? bare.slice(0, -1).trimEnd() : bare
}

function clean(value: string): string {
  const bare = value.replace(/^[|>][-+]?$/, '').replace(/^\[(.*)\]$/, '$1')
  return bare.replace(/^(["'])(.*)\1$/, '$2').trim()
}

function fieldParagraph({ key, value, line }: Field): Paragraph {
  const place = line.text.trim() === '' ? placeAt(line) : placeOfText(line)
  return { type: 'paragraph', children: [{ type: 'text', value: `${key}：${value}` }], data: { place } }
}
