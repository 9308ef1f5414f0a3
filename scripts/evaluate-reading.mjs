// Measures how faithfully the reader reads: `node scripts/evaluate-reading.mjs [tuning|holdout|blind|third] [--errors]` (after `npx tsc -b`).
// What a label says and how each row is counted: corpora/labelled/reading/README.md.
import { readdir, readFile } from 'node:fs/promises'
import { readDocument } from '@lunshen/reader'

const set = ['tuning', 'holdout', 'blind', 'third'].find((name) => name === process.argv[2]) ?? 'tuning'
const showErrors = process.argv.includes('--errors')
const folder = new URL(`../corpora/labelled/reading/${set}/`, import.meta.url)

/** Text without anything a printed page does not show: white space, zero-width characters, width variants. */
const squeeze = (text) => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
const bullet = /^[•●○◆◇▪■▲\uF06C]/u
const boxes = '☑☐□'
/** Text without what draws boxes: whether a box is read as one is judged by the ticks. */
const unboxed = (text) => squeeze(text).replace(/[[\]（）()【】√✓✔☑☐□■○●]/gu, '')
const leaf = new Set(['heading', 'paragraph', 'code', 'html', 'table'])

function plain(node) {
  if (node.type === 'break') return '\n'
  if (node.value !== undefined) return node.value
  return (node.children ?? []).map(plain).join('')
}

/** The tree as a list of blocks in reading order; a table gives one block a cell and its rows for the pairs. */
function flatten(node, out = { blocks: [], tables: [], headings: [], title: undefined }) {
  const role = node.data?.role
  if (role === 'toc') out.blocks.push({ text: plain(node), toc: true })
  else if (node.type === 'table') flattenTable(node, out)
  else if (leaf.has(node.type)) {
    const text = plain(node)
    out.blocks.push({ text })
    if (role === 'title') out.title ??= text
    else if (node.type === 'heading') out.headings.push({ text, depth: node.depth })
  } else for (const child of node.children ?? []) flatten(child, out)
  return out
}

function flattenTable(table, out) {
  const rows = table.children.map((row) =>
    row.children.map((cell, i) => {
      const { gridColumn = i + 1, colSpan = 1, rowSpan = 1 } = cell.data ?? {}
      return { text: plain(cell), from: gridColumn, to: gridColumn + colSpan - 1, rowSpan }
    }),
  )
  out.tables.push(rows)
  for (const row of table.children) for (const cell of row.children) flattenCell(cell, out)
}

/** A heading inside a cell counts where the reader marks the paragraph with a depth or ends its own heading path with it. */
function flattenCell(cell, out) {
  out.blocks.push({ text: plain(cell) })
  for (const { text, place, headingDepth } of cell.data?.paragraphs ?? []) {
    const path = place?.headingPath ?? []
    if (headingDepth !== undefined) out.headings.push({ text, depth: headingDepth })
    else if (path.length > 0 && squeeze(path.at(-1)) === squeeze(text))
      out.headings.push({ text, depth: path.length })
  }
}

/** Longest common subsequence of heading texts: pairs [index in gold, index in found]. */
function align(gold, found) {
  const best = Array.from({ length: gold.length + 1 }, () => new Array(found.length + 1).fill(0))
  for (let i = gold.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      best[i][j] = gold[i] === found[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1])
  const pairs = []
  for (let i = 0, j = 0; i < gold.length && j < found.length; ) {
    if (gold[i] === found[j]) pairs.push([i++, j++])
    else if (best[i + 1][j] >= best[i][j + 1]) i++
    else j++
  }
  return pairs
}

const counts = new Map()
const errors = []
let file = ''
function count(row, good, message) {
  const entry = counts.get(row) ?? { good: 0, all: 0 }
  entry.all++
  if (good) entry.good++
  else if (message) errors.push(`${file}  ${row}: ${message}`)
  counts.set(row, entry)
}

function judgeHeadings(label, seen) {
  const gold = label.headings.map(({ text }) => squeeze(text).replace(bullet, ''))
  const found = seen.headings.map(({ text }) => squeeze(text).replace(bullet, ''))
  const maybe = new Set((label.maybeHeadings ?? []).map(squeeze))
  const pairs = align(gold, found)
  const hit = new Map(pairs)
  for (const [i, { text, in: where }] of label.headings.entries()) {
    count('headings: recall', hit.has(i), text)
    count(where === 'cell' ? 'headings: recall in cells' : 'headings: recall outside cells', hit.has(i))
  }
  const right = new Set(hit.values())
  for (const [j, { text }] of seen.headings.entries())
    if (right.has(j) || !maybe.has(found[j])) count('headings: precision', right.has(j), text)
  for (let i = 1; i < gold.length; i++) {
    if (!hit.has(i) || !hit.has(i - 1)) continue
    const step = Math.sign(label.headings[i].depth - label.headings[i - 1].depth)
    const ours = Math.sign(seen.headings[hit.get(i)].depth - seen.headings[hit.get(i - 1)].depth)
    count(
      'headings: relative depth',
      step === ours,
      `${label.headings[i - 1].text} → ${label.headings[i].text}`,
    )
  }
  for (const text of label.notHeadings)
    count('notHeadings left alone', !found.includes(squeeze(text).replace(bullet, '')), text)
}

/** Whether the value stands right of or below the label's cell, or after the label in the same or the next block. */
function findPair({ label, value }, seen, line) {
  const [name, content] = [squeeze(label), squeeze(value)]
  const isLabel = ({ text }) => squeeze(text).replace(/[:：*＊☐☑□]+$/u, '') === name
  for (const rows of seen.tables) {
    for (const [y, row] of rows.entries()) {
      for (const [x, cell] of row.entries()) {
        if (!isLabel(cell)) continue
        const right = row[x + 1]
        const below = (rows[y + cell.rowSpan] ?? []).filter(
          ({ from, to }) => from <= cell.to && to >= cell.from,
        )
        if ([right, ...below].some((other) => other && squeeze(other.text).includes(content))) return true
      }
    }
  }
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
    const rest = line.slice(at + name.length).replace(/^[:：|_\uE000]+/u, '')
    if (rest.startsWith(content)) return true
  }
  return false
}

/** Boxes drawn as brackets: （☑） is a ticked one, （  ） an empty one. */
const bareBoxes = (line) => line.replace(/[([【]([☑☐□])[)\]】]/gu, '$1').replace(/\(\)|\[\]/gu, '☐')

/** State of an option's box: true ticked, false empty, undefined none beside it. `line` is squeezed text with block borders. */
function readTick(option, line) {
  const { label, side, context } = typeof option === 'string' ? { label: option } : option
  const name = squeeze(label)
  const start = context === undefined ? 0 : line.indexOf(squeeze(context)) + squeeze(context).length
  if (context !== undefined && !line.includes(squeeze(context))) return undefined
  for (let at = line.indexOf(name, start); at >= 0; at = line.indexOf(name, at + 1)) {
    const beside = [side === 'after' ? '' : line[at - 1], side === 'before' ? '' : line[at + name.length]]
    const box = beside.find((c) => c && boxes.includes(c))
    if (box !== undefined) return box === '☑'
  }
  return undefined
}

function judgeLedger(label, ledger) {
  const kinds = new Set(ledger.map(({ kind }) => kind))
  const told = ledger
    .flatMap(({ details }) => details ?? [])
    .map(({ text }) => squeeze(text))
    .join('\uE000')
  for (const kind of label.reported) count('ledger: kinds', kinds.has(kind), kind)
  const isTrue = (kind) =>
    label.reported.includes(kind) || (kind === 'image' && label.reported.includes('page-image'))
  for (const kind of kinds) count('ledger: nothing else', isTrue(kind), kind)
  for (const text of label.reportedTexts) count('ledger: texts', told.includes(squeeze(text)), text)
}

function judge(label, document) {
  const seen = flatten(document.tree)
  const line = seen.blocks.map(({ text }) => squeeze(text)).join('\uE000')
  const joined = line.replaceAll('\uE000', '')
  const title = document.title ?? seen.title
  const titles = [label.title ?? '', ...(label.titleAlso ?? [])].map(squeeze)
  count('titles', titles.includes(squeeze(title ?? '')), `${label.title} ≠ ${title}`)
  judgeHeadings(label, seen)
  for (const text of label.texts) count('texts recovered', unboxed(joined).includes(unboxed(text)), text)
  for (const text of label.notContent) count('notContent kept out', !joined.includes(squeeze(text)), text)
  for (const pair of label.pairs) count('pairs', findPair(pair, seen, line), `${pair.label} = ${pair.value}`)
  for (const [list, state] of [
    [label.ticked, true],
    [label.unticked, false],
  ]) {
    for (const option of list) {
      const text = typeof option === 'string' ? option : `${option.context ?? ''} ${option.label}`
      const found = readTick(option, bareBoxes(line))
      count(state ? 'ticks: ticked' : 'ticks: empty', found === state, `${text} → ${found}`)
    }
  }
  judgeLedger(label, document.ledger)
}

for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.docx')).sort()) {
  file = name
  const label = JSON.parse(await readFile(new URL(name.replace(/docx$/, 'json'), folder), 'utf8'))
  const document = await readDocument(await readFile(new URL(name, folder)), { name })
  count('files read', document.type === 'document', document.code)
  if (document.type === 'document') judge(label, document)
}

if (showErrors) console.log(`${errors.join('\n')}\n`)
const rows = [
  'files read',
  'titles',
  'headings: precision',
  'headings: recall',
  'headings: recall outside cells',
  'headings: recall in cells',
  'headings: relative depth',
  'notHeadings left alone',
  'texts recovered',
  'notContent kept out',
  'pairs',
  'ticks: ticked',
  'ticks: empty',
  'ledger: kinds',
  'ledger: nothing else',
  'ledger: texts',
]
const share = ({ good, all }) => good / Math.max(1, all)
console.log(`reading, ${set}`)
for (const row of rows) {
  const entry = counts.get(row) ?? { good: 0, all: 0 }
  console.log(
    `${row.padEnd(32)} ${(100 * share(entry)).toFixed(1).padStart(5)} %  ${entry.good}/${entry.all}`,
  )
  if (row !== 'headings: recall') continue
  const [p, r] = [share(counts.get('headings: precision') ?? entry), share(entry)]
  console.log(
    `${'headings: F1'.padEnd(32)} ${((200 * p * r) / Math.max(1e-9, p + r)).toFixed(1).padStart(5)} %`,
  )
}
