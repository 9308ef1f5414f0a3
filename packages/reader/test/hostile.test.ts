import { type HostileFile, hostileFiles, makeMutations, outcomeFaults } from '@lunshen/specimens'
import { describe, expect, it } from 'vitest'
import { type Document, plainText, readDocument, showDocument } from '../src/index.ts'

/** What costs seconds or hundreds of megabytes is for `scripts/fuzz/measure-hostile.mjs`, a process for each file. */
const light = hostileFiles().filter((file) => !file.heavy)
/** The reader's own bound; a machine under load is given some more. */
const mostMs = 10_000

const textOf = (document: Document) => `${plainText(document.tree)}\n${JSON.stringify(document.ledger)}`

async function readHostile(file: HostileFile) {
  const bytes = file.make()
  const start = performance.now()
  const outcome = await readDocument(bytes, { name: file.name })
  return { bytes, outcome, ms: performance.now() - start }
}

describe('hostile and odd files', () => {
  it('are many, each with a name and a sentence of its own', () => {
    const files = hostileFiles()
    expect(files.length).toBeGreaterThan(400)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    for (const { about, accept } of files) {
      expect(about).toMatch(/[\u4e00-\u9fff]/)
      expect(accept.length).toBeGreaterThan(0)
    }
  })

  it.each(light.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const { bytes, outcome, ms } = await readHostile(file)
    expect(file.accept).toContain(outcome.type === 'document' ? 'document' : outcome.code)
    expect(ms).toBeLessThan(mostMs)
    expect(outcomeFaults(outcome, bytes)).toEqual([])
    if (outcome.type !== 'document') return
    const text = textOf(outcome)
    for (const wanted of file.text ?? []) expect(text).toContain(wanted)
    for (const unwanted of file.noText ?? []) expect(text).not.toContain(unwanted)
    expect(outcome.ledger.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...(file.ledger ?? [])]))
  })
})

describe('600 mutated files', () => {
  const mutation = makeMutations()
  const seeds = Array.from({ length: 600 }, (_, i) => i + 1)
  const batches = Array.from({ length: 12 }, (_, i) => seeds.slice(i * 50, i * 50 + 50))

  it.each(batches.map((batch) => [batch[0], batch] as const))('from seed %i on', async (_, batch) => {
    for (const seed of batch) {
      const { bytes, name } = mutation(seed)
      const outcome = await readDocument(bytes, { name })
      expect(outcomeFaults(outcome, bytes), `seed ${seed}`).toEqual([])
      if (outcome.type !== 'document') continue
      expect(await showDocument(outcome, 'md')).toBeTypeOf('string')
      expect(await showDocument(outcome, 'outline')).toBeTypeOf('string')
      expect(JSON.parse(await showDocument(outcome, 'json'))).toHaveProperty('tree.type', 'root')
    }
  })

  it('are the same for the same seed', () => {
    const again = makeMutations()
    for (const seed of [1, 2, 3, 4, 5, 599, 600]) expect(again(seed)).toEqual(mutation(seed))
  })
})
