import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adviceIn, defaultMeasureId, loadRules, voices } from '../src/index.ts'
import { readElementSources } from '../src/read-element-sources.ts'

const folder = join(import.meta.dirname, '../../../docs/rules')
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replaceAll('\\', '/'))
const text = (page: string) => readFileSync(join(folder, page), 'utf8')
const topics = [...loadRules().values(), ...readElementSources(defaultMeasureId)]

/** What is left of a text when what Markdown escapes and what a check fills in is taken out. */
const bare = (said: string) => said.replace(/\\|\{\w+\}|〔[^〕]*〕/gu, '')

it('there is one page for each rule and each element, and an index', () => {
  expect(pages.toSorted()).toEqual(['README.md', ...topics.map(({ id }) => `${id}.md`)].toSorted())
})

it('the index leads to every page', () => {
  const linked = [...text('README.md').matchAll(/\]\(([^)]+)\)/gu)].map(([, target]) => target)
  expect(pages.filter((page) => page !== 'README.md' && !linked.includes(page))).toEqual([])
})

describe.each(topics.map((topic) => [topic.id, topic] as const))('the page of %s', (id, topic) => {
  const page = text(`${id}.md`)

  it('says why, shows both examples and speaks in three voices', () => {
    expect(page).toContain(`# ${topic.title.zh}\n`)
    expect(bare(page)).toContain(bare(topic.why.zh))
    for (const example of Object.values(topic.example)) expect(bare(page)).toContain(bare(example))
    for (const voice of voices) expect(bare(page)).toContain(bare(adviceIn(voice, topic).zh))
  })

  it('leaves no field open', () => {
    expect(page).not.toMatch(/undefined|\[object|\{\w+\}/u)
  })
})

it.each(pages)('no link of %s is broken', (page) => {
  const broken = [...text(page).matchAll(/(?<!!\[[^\]]*)\]\(([^)#]+)\)/gu)]
    .map(([, target]) => join(dirname(join(folder, page)), target ?? ''))
    .filter((target) => !existsSync(target))
  expect(broken).toEqual([])
})
