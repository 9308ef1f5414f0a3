import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { examples, lunshen, scratch } from './run-lunshen.ts'

const folder = scratch()
const word = join(folder, '稿.docx')
const text = join(folder, '稿.md')
const pages: Record<string, string> = {}

beforeAll(async () => {
  const proposals = join(examples, 'proposals')
  copyFileSync(join(proposals, readdirSync(proposals).find((name) => /^02-.*\.docx$/.test(name))!), word)
  writeFileSync(text, '# 仓库盘点软件\n\n研究背景：**盘点**费时。\n')
  const write = async (name: string, ...args: string[]) => {
    const output = join(folder, `${name}.html`)
    await lunshen('check', ...args, '--output', output)
    pages[name] = readFileSync(output, 'utf8')
  }
  await Promise.all([
    write('word', word),
    write('none', word, '--no-preview'),
    write('text', text),
    write('both', word, text, join(folder, '没有.docx')),
  ])
})

const original = (page = '') => /<section id="f\d-original"[\s\S]*?<\/section>/.exec(page)?.[0]

describe('the proposal in the HTML report', () => {
  it('is there without being asked for, with its findings beside it', () => {
    const shown = original(pages.word)
    expect(shown).toContain('<div class="paper docx">')
    expect(shown).toMatch(/<p id="f1-p\d+"[^>]*><a class="proof /)
    expect(shown).toContain('class="beside-card')
    expect(pages.word).toContain('img-src data:')
  })

  it('is left out with --no-preview, and nothing else is', () => {
    expect(original(pages.none)).toBe(undefined)
    expect(pages.none).not.toMatch(/img-src|href="#f1-p\d|材料原文/)
    const cards = (page = '') => page.match(/<article class="card/g)?.length
    expect(cards(pages.none)).toBe(cards(pages.word))
  })

  it('shows Markdown by its lines', () => {
    expect(original(pages.text)).toMatch(/<p id="f1-l3">.*<strong>/)
  })

  it('is folded for each of several files, and absent where one could not be read', () => {
    expect(pages.both?.match(/<details class="original">/g)).toHaveLength(2)
    expect(pages.both).not.toContain('id="f3-original"')
  })

  it('holds the target of every link of the page', () => {
    for (const page of Object.values(pages)) {
      const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))
      const links = [...page.matchAll(/\shref="#([^"]+)"/g)].map((match) => match[1])
      expect(links.length).toBeGreaterThan(0)
      expect(links.filter((link) => !ids.has(link))).toEqual([])
    }
  })

  it('changes nothing in another format', async () => {
    const [shown, none] = await Promise.all([
      lunshen('check', word, '--format', 'json'),
      lunshen('check', word, '--format', 'json', '--no-preview'),
    ])
    expect(none).toEqual(shown)
  })
})
