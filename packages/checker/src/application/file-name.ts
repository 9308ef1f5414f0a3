import { normaliseText } from '../text/normalise.ts'
import type { ApplicationLexicon } from './application-lexicon.ts'
import { countPattern, readCount } from './chinese-count.ts'

/** What the name of a file tells. */
export interface FileName {
  /** The name without folders and extension. */
  readonly stem: string
  /** Without folder, without dot, in small letters. */
  readonly extension: string
  /** What the paper is called: no number, version, date or remark about signatures; folded. */
  readonly core: string
  /** The attachment's number. */
  readonly number?: string
  /** How recent the version is: greater is newer, compared from the first number on. */
  readonly version: readonly number[]
  /** `strong`: the name says that there are versions; `weak`: a date or a counted copy. */
  readonly marked: 'none' | 'weak' | 'strong'
}

const numbered = new RegExp(`(?:附件|附录|附表|附)\\s*[（(]?(${countPattern})[）)]?`, 'u')
const leadingNumber = /^[（(]?(\d{1,2})[）).、_\-\s]+/
const edges = /^[\s_\-—–.、:：【】[\]（）()《》]+|[\s_\-—–.、:：【】[\]（）()《》]$/u

/** Reads a file's name; folders are separated by `/`. */
export function readFileName(path: string, lexicon: ApplicationLexicon): FileName {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const dot = name.lastIndexOf('.')
  const stem = (dot > 0 ? name.slice(0, dot) : name).slice(0, longest)
  const folder = parts.slice(0, -1).map((part) => normaliseText(part).slice(0, longest))
  const number =
    numbered.exec(stem)?.[1] ?? (isAttachments(folder) ? leadingNumber.exec(stem)?.[1] : undefined)
  const bare = normaliseText(stem).replace(numbered, '').replace(leadingNumber, '')
  const read = stripMarks(bare, lexicon)
  const ages = folder.map((part) => lexicon.versions[part]).filter((age) => age !== undefined)
  const age = read.age === 0 ? Math.min(0, ...ages) : read.age
  return {
    stem,
    extension: dot > 0 ? name.slice(dot + 1).toLowerCase() : '',
    core: read.rest,
    ...(number === undefined ? {} : { number: readCount(number) }),
    version: [age, ...read.version, read.date, read.copy],
    marked: read.strong || ages.length > 0 ? 'strong' : read.weak ? 'weak' : 'none',
  }
}

const longest = 120
const isAttachments = (folder: readonly string[]) => folder.some((part) => /附件|附录|attachment/.test(part))

interface Marks {
  rest: string
  age: number
  /** Three numbers, as in 「v1.2.3」. */
  version: [number, number, number]
  /** As a number, 20260301. */
  date: number
  copy: number
  strong: boolean
  weak: boolean
}

/** Takes marks off the end, and words of age off the start, until none is left. */
function stripMarks(text: string, lexicon: ApplicationLexicon): Marks {
  const marks: Marks = {
    rest: text,
    age: 0,
    version: [0, 0, 0],
    date: 0,
    copy: 0,
    strong: false,
    weak: false,
  }
  for (let before = ''; before !== marks.rest; ) {
    before = marks.rest
    marks.rest = trimmed(marks.rest)
    for (const strip of [stripVersion, stripWord, stripCopy, stripDate]) strip(marks, lexicon)
  }
  return marks
}

function trimmed(text: string): string {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(edges, '')
  }
  return rest
}

const versionEnd = /(?:版本|ver\.?|v)\s*(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?$/u
const editionEnd = /第?([一二三四五六七八九十]|\d{1,2})[稿版]$/u

function stripVersion(marks: Marks): void {
  const match = versionEnd.exec(marks.rest) ?? editionEnd.exec(marks.rest)
  if (match === null) return
  const [, ...numbers] = match
  const [major = 0, minor = 0, patch = 0] = numbers.map((n) => (n === undefined ? 0 : Number(readCount(n))))
  marks.version = [major, minor, patch]
  marks.strong = true
  marks.rest = marks.rest.slice(0, match.index)
}

function stripWord(marks: Marks, { versions, signed }: ApplicationLexicon): void {
  const { rest } = marks
  const at = (word: string) => rest.endsWith(word) || hasHead(rest, word)
  const word = Object.keys(versions).find((one) => rest !== one && at(one))
  if (word !== undefined) {
    marks.age = versions[word] ?? 0
    marks.strong = true
    marks.rest = rest.endsWith(word) ? rest.slice(0, -word.length) : rest.slice(word.length)
    return
  }
  const remark = signed.find((one) => rest !== one && rest.endsWith(one))
  if (remark !== undefined) marks.rest = rest.slice(0, -remark.length)
}

/** A word of age at the start counts where it is set off: 「旧-方案」「(旧)方案」, not 「旧城改造」. */
const hasHead = (text: string, word: string) =>
  text.startsWith(word) && /^[\s_\-—–.】\]）)]/u.test(text.slice(word.length))

function stripCopy(marks: Marks, { copies }: ApplicationLexicon): void {
  const counted = /[（(](\d{1,2})[）)]?$/u.exec(marks.rest)
  const word = copies.find((one) => marks.rest !== one && marks.rest.endsWith(one))
  if (!counted && word === undefined) return
  marks.weak = true
  marks.copy = counted ? Number(counted[1]) : Math.max(1, marks.copy)
  marks.rest = counted ? marks.rest.slice(0, counted.index) : marks.rest.slice(0, -(word ?? '').length)
}

const dateEnd = /(20\d\d)[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})日?$/u

function stripDate(marks: Marks): void {
  const match = dateEnd.exec(marks.rest)
  if (match === null) return
  const [, year = '', month = '', day = ''] = match
  marks.date = Number(year) * 10_000 + Number(month) * 100 + Number(day)
  marks.weak = true
  marks.rest = marks.rest.slice(0, match.index)
}

/** Below 0 where a version is older than another. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
