import { makeRandom, type Random } from './random.ts'

const marks = [
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '[',
  ']',
  '](',
  '![',
  '<',
  '<div>',
  '<!--',
  '-->',
  '&nope;',
  '&#0;',
  '|',
  '\n|-|-|\n',
  '\n# ',
  '\n- ',
  '\n1. ',
  '\n> ',
  '\n---\n',
  '\n===\n',
  '\n\t',
  '[^1]',
  '\n[^1]: ',
  '\n[a]: b\n',
  '\\',
  '~~',
  '\r',
  '\0',
  '\u2028',
  '\ud800',
  '\ufeff',
  '☑',
  '＊',
  'http://a',
]

type LineEdit = (lines: string[], random: Random) => void

const insertMark: LineEdit = (lines, random) => {
  const i = random.below(lines.length)
  const line = lines[i] ?? ''
  const at = random.below(line.length + 1)
  const mark = random.pick(marks).repeat(random.pick([1, 1, 1, 3, 50]))
  lines[i] = line.slice(0, at) + mark + line.slice(at)
}
const dropLine: LineEdit = (lines, random) => {
  lines.splice(random.below(lines.length), 1 + random.below(3))
}
const copyLines: LineEdit = (lines, random) => {
  const from = random.below(lines.length)
  lines.splice(random.below(lines.length), 0, ...lines.slice(from, from + random.below(20)))
}
const indentLines: LineEdit = (lines, random) => {
  const from = random.below(lines.length)
  const indent = random
    .pick(['  ', '    ', '\t', '> ', '- ', '> - ', '\u3000'])
    .repeat(random.pick([1, 2, 30]))
  for (let i = from; i < Math.min(lines.length, from + 5); i++) lines[i] = indent + lines[i]
}
const joinLine: LineEdit = (lines, random) => {
  const i = random.below(lines.length)
  lines.splice(i, 2, (lines[i] ?? '') + (lines[i + 1] ?? ''))
}
const cutLine: LineEdit = (lines, random) => {
  const i = random.below(lines.length)
  lines[i] = (lines[i] ?? '').slice(0, random.below((lines[i] ?? '').length + 1))
}
const multiplyLine: LineEdit = (lines, random) => {
  const i = random.below(lines.length)
  lines[i] = (lines[i] ?? '').repeat(random.pick([2, 20]))
}

const edits = [
  insertMark,
  insertMark,
  insertMark,
  dropLine,
  copyLines,
  indentLines,
  joinLine,
  cutLine,
  multiplyLine,
]

/** Damages UTF-8 Markdown in one to eight places, its encoding now and then; the same seed gives the same damage. */
export function mutateMarkdown(seed: number, bytes: Uint8Array): Uint8Array {
  const random = makeRandom(seed)
  const lines = new TextDecoder().decode(bytes).split('\n')
  for (let left = 1 + random.below(8); left > 0; left--) {
    if (lines.length === 0) lines.push('')
    random.pick(edits)(lines, random)
  }
  const text = lines.join(random.pick(['\n', '\n', '\n', '\r\n', '\r']))
  const fate = random.below(30)
  if (fate === 0) return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (fate === 1) return Buffer.from(text, 'latin1')
  if (fate === 2) return Buffer.from(text, 'utf16le')
  return Buffer.from(text)
}
