import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildOutline, checkDocument, makeChecker } from '@lunshen/checker'
import { loadMeasure } from '@lunshen/measure'
import { readDocument } from '@lunshen/reader'
import { describe, expect, it } from 'vitest'
import { labelSentences, makeVariants, parseTagged } from '../src/index.ts'

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@lunshen/corpora/package.json')),
  'labelled/proposals',
)
const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const checker = makeChecker(measure)
const ids = measure.elements.map(({ id }) => id)
/** From the least to the most that an element can be there. */
const ranks = ['missing', 'placeholder', 'unclear', 'present']

const proposals = (['tuning', 'test'] as const).flatMap((set) =>
  readdirSync(join(folder, set))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name: `${set}/${name}`, source: readFileSync(join(folder, set, name), 'utf8') })),
)
/** One proposal of each layout. */
const some = proposals.filter((_, i) => i % 19 === 3)

async function read(text: string) {
  const document = await readDocument(new TextEncoder().encode(text), { name: 'a.md' })
  if (document.type !== 'document') throw new Error(document.code)
  return document
}
const check = async (text: string) => checkDocument(await read(text), checker)

it.each(proposals)('every tag of $name is of an element and stands in a sentence', async ({ source }) => {
  const tagged = parseTagged(source, ids)
  const { lost, sentences } = labelSentences(buildOutline(await read(tagged.text)), tagged)
  expect(lost).toBe(0)
  expect(new Set(sentences.flatMap(({ provides }) => provides))).toEqual(new Set(ids))
})

describe.each(some)('of $name', ({ source }) => {
  const tagged = parseTagged(source, ids)

  it('taking the evidence of an element away never makes it more present', async () => {
    const before = new Map((await check(tagged.text)).elements?.map(({ id, status }) => [id, status]))
    const singles = makeVariants(tagged, ids, 1).filter(({ kind }) => kind === 'single')
    for (const { text, truth } of singles) {
      for (const { id, status } of (await check(text)).elements ?? []) {
        if (truth.get(id) !== 'removed') continue
        expect(ranks.indexOf(status), id).toBeLessThanOrEqual(ranks.indexOf(before.get(id) ?? ''))
      }
    }
  })

  it('writing more about one element never makes another missing', async () => {
    const several = makeVariants(tagged, ids, 2).find(({ kind }) => kind === 'several')?.text ?? ''
    const before = new Map((await check(several)).elements?.map(({ id, status }) => [id, status]))
    for (const element of measure.elements.filter((_, i) => i % 6 === 0)) {
      const more = `${several}\n\n# ${element.title.zh}\n\n${element.example.good}\n`
      for (const { id, status } of (await check(more)).elements ?? []) {
        if (before.get(id) === 'present') expect(status, `${id} beside ${element.id}`).not.toBe('missing')
      }
    }
  })

  it('two runs give the same', async () => {
    expect(JSON.stringify(await check(tagged.text))).toBe(JSON.stringify(await check(tagged.text)))
  })
})
