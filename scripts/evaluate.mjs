// Measures the checker on the labelled sets: `node scripts/evaluate.mjs [tuning|holdout|blind|examples] [--errors]`.
import { readdir, readFile } from 'node:fs/promises'
import { checkBytes } from '@lunshen/batch'
import { makeChecker } from '@lunshen/checker'
import { loadMeasure } from '@lunshen/measure'

const root = new URL('../', import.meta.url)
const set = process.argv[2] ?? 'tuning'
const showErrors = process.argv.includes('--errors')
const checker = makeChecker(loadMeasure())

async function cases() {
  if (set === 'examples') {
    const folder = new URL('examples/proposals/', root)
    const expected = JSON.parse(await readFile(new URL('expected.json', folder), 'utf8'))
    return Object.entries(expected).map(([file, { elements }]) => ({
      url: new URL(file, folder),
      file,
      gold: elements,
    }))
  }
  const folder = new URL(`corpora/labelled/elements/${set}/`, root)
  const files = (await readdir(folder)).filter((name) => /\.(?:md|docx)$/.test(name)).sort()
  return Promise.all(
    files.map(async (file) => {
      const gold = JSON.parse(await readFile(new URL(file.replace(/\.\w+$/, '.gold.json'), folder), 'utf8'))
      return { url: new URL(file, folder), file, gold: gold.elements ?? gold }
    }),
  )
}

const confusion = {}
const perElement = {}
let exact = 0
let total = 0
const gap = { tp: 0, fp: 0, fn: 0 }
for (const { url, file, gold } of await cases()) {
  const result = await checkBytes({ file, bytes: await readFile(url) }, 'check', checker)
  const errors = []
  for (const { id, status, confidence, evidence } of result.elements ?? []) {
    const truth = gold[id]
    total++
    confusion[`${truth} → ${status}`] = (confusion[`${truth} → ${status}`] ?? 0) + 1
    // A gap is whatever is not present; an unclear one counts as neither right nor wrong about it.
    const isGap = truth !== 'present'
    const saysGap = status !== 'present'
    if (isGap && saysGap) gap.tp++
    else if (isGap) gap.fn++
    else if (saysGap) gap.fp++
    if (truth === status) exact++
    else {
      perElement[id] = (perElement[id] ?? 0) + 1
      errors.push(`  ${id}: ${truth} → ${status} ${confidence} ${evidence[0]?.text.slice(0, 70) ?? ''}`)
    }
  }
  if (showErrors && errors.length > 0) console.log(`${file}\n${errors.join('\n')}`)
}
const percent = (n, d) => `${((100 * n) / Math.max(1, d)).toFixed(1)} %`
console.log(
  Object.entries(confusion)
    .sort((a, b) => b[1] - a[1])
    .map(([k, n]) => `${k}: ${n}`)
    .join('\n'),
)
console.log(
  `status ${percent(exact, total)} of ${total}; gaps: precision ${percent(gap.tp, gap.tp + gap.fp)}, recall ${percent(gap.tp, gap.tp + gap.fn)}`,
)
if (showErrors)
  console.log(
    Object.entries(perElement)
      .sort((a, b) => b[1] - a[1])
      .map(([k, n]) => `${k} ${n}`)
      .join(', '),
  )
