// Measures the annex screen on texts it has not learnt from: each of two independent sets in turn is left out of the training.
// `node scripts/evaluate-annex.mjs`
import { readFile } from 'node:fs/promises'
import { loadAnnexLexicons, makeClassifier, outlineOfText, screenAnnex } from '@lunshen/checker'
import { annexSample, trainClassifier } from './train-classifier.mjs'

const folder = new URL('../corpora/labelled/annex/', import.meta.url)
const read = async (name) =>
  (await readFile(new URL(`${name}.jsonl`, folder), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
const sets = Object.fromEntries(
  await Promise.all(['tuning', 'holdout', 'second', 'third'].map(async (name) => [name, await read(name)])),
)
const items = [1, 2, 3].map((item) => ({ item, title: '' }))
const share = (n, d) => (n / Math.max(1, d)).toFixed(2)

function measure(cases, lexicons) {
  const counts = items.map(() => ({ hit: 0, false: 0, missed: 0, exact: 0 }))
  for (const { text, gold } of cases) {
    for (const { item, verdict } of screenAnnex(outlineOfText(text), lexicons, items)) {
      const count = counts[item - 1]
      const [is, says] = [gold[item] !== 'unlikely', verdict !== 'unlikely']
      if (is && says) count.hit++
      else if (says) count.false++
      else if (is) count.missed++
      if (gold[item] === verdict) count.exact++
    }
  }
  return counts.map(
    (c, i) =>
      `${i + 1}: P ${share(c.hit, c.hit + c.false)} R ${share(c.hit, c.hit + c.missed)} acc ${share(c.exact, cases.length)}`,
  )
}

const lexicons = loadAnnexLexicons()
const deaf = {
  ...lexicons,
  classifier: { classes: ['1', '2', '3'], classify: () => Float64Array.of(0.3, 0.3, 0.3) },
}
for (const left of ['second', 'third']) {
  const samples = Object.entries(sets).flatMap(([name, cases]) =>
    name === left ? [] : cases.map(annexSample),
  )
  const classifier = makeClassifier(trainClassifier(samples, ['1', '2', '3']))
  console.log(`${left}, lexicons alone:      ${measure(sets[left], deaf).join(' | ')}`)
  console.log(`${left}, with second opinion: ${measure(sets[left], { ...lexicons, classifier }).join(' | ')}`)
}
