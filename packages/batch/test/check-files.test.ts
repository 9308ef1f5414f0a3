import { makeChecker } from '@lunshen/checker'
import { loadMeasure } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import { checkBytes, checkFiles, findCopies, journalLines, type Source } from '../src/index.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const checker = makeChecker(measure)
const text = (file: string, content: string): Source => ({ file, bytes: new TextEncoder().encode(content) })
const tool = { name: 'lunshen', version: '0' }

describe('checkBytes', () => {
  it('gives all elements in the measure’s order, and the hash of the bytes', async () => {
    const result = await checkBytes(
      text('a.md', '# 题目\n\n## 研究背景\n\n近年来需求增长。'),
      'check',
      checker,
    )
    expect(result.elements?.map((element) => element.id)).toEqual(measure.elementOrder)
    expect(result.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(result.annex?.map((match) => match.item)).toEqual([1, 2, 3])
  })

  it('screens without judging the elements', async () => {
    const result = await checkBytes(text('a.md', '正文'), 'screen', checker)
    expect(Object.keys(result).sort()).toEqual(['annex', 'file', 'ledger', 'procedure', 'sha256', 'status'])
  })
})

describe('checkFiles', () => {
  it('goes on after a file that cannot be read and keeps the order', async () => {
    const sources = [
      text('1.md', '一'),
      { file: '2.docx', bytes: 'not-found' as const },
      text('3.docx', 'x'),
      text('4.md', '四'),
    ]
    const seen: number[] = []
    const result = await checkFiles(
      sources.map((source) => async () => source),
      { task: 'check', measure, checker, tool, onResult: (_, done) => seen.push(done) },
    )
    expect(result.results.map((file) => [file.file, file.error?.code ?? file.status])).toEqual([
      ['1.md', 'checked'],
      ['2.docx', 'not-found'],
      ['3.docx', 'not-word'],
      ['4.md', 'checked'],
    ])
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it('gives the same result for a file whatever stands before it', async () => {
    const one = text('a.md', '## 研究背景\n\n近年来需求增长，人手不足，漏诊时有发生。')
    const other = text('b.md', '## 研究背景\n\n待补充')
    const run = (sources: Source[]) =>
      checkFiles(
        sources.map((source) => async () => source),
        { task: 'check', measure, checker, tool },
      )
    const [alone, after] = [await run([one]), await run([other, one])]
    expect(after.results[1]).toEqual(alone.results[0])
  })
})

describe('findCopies', () => {
  it('groups files of the same bytes, read or not, but not empty ones', async () => {
    const sources: Source[] = [
      text('a.md', '正文'),
      text('b.md', '其他'),
      text('c.md', '正文'),
      text('d.docx', 'x'),
      text('e.docx', 'x'),
      text('f.md', ''),
      text('g.md', ''),
      { file: 'h.md', bytes: 'not-found' },
      { file: 'i.md', bytes: 'not-found' },
    ]
    const { results } = await checkFiles(
      sources.map((source) => async () => source),
      { task: 'screen', measure, checker, tool },
    )
    expect(findCopies(results)).toEqual([
      ['a.md', 'c.md'],
      ['d.docx', 'e.docx'],
    ])
    const lines = journalLines(results).map(({ file, sameAs }) => [file, sameAs])
    expect(lines.filter(([, sameAs]) => sameAs !== undefined)).toEqual([
      ['c.md', 'a.md'],
      ['e.docx', 'd.docx'],
    ])
  })
})

describe('a reason of the caller’s own', () => {
  it('is the error of the result', async () => {
    const error = { code: 'is-folder', message: '这是文件夹。' }
    expect(await checkBytes({ file: 'x', bytes: error }, 'check', checker)).toEqual({
      ...{ file: 'x', sha256: '', status: 'unreadable', error },
    })
  })
})
