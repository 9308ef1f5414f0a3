import { createHash } from 'node:crypto'
import { makeChecker } from '@lunshen/checker'
import { loadMeasure } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import { type ApplicationSources, checkApplicationFiles, type Source } from '../src/index.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const options = { measure, checker: makeChecker(measure), tool: { name: 'lunshen', version: '0' } }
const text = (file: string, content: string): Source => ({ file, bytes: new TextEncoder().encode(content) })
const hash = (content: string) => createHash('sha256').update(content).digest('hex')
const check = async (files: ApplicationSources['files']) => {
  const { results } = await checkApplicationFiles({ folder: '申请', files }, options)
  expect(results).toHaveLength(1)
  const [result] = results
  if (result === undefined) throw new Error('no result')
  return result
}

const plan = '# 盘点软件\n\n## 经费来源\n\n公司自筹研发经费八十万元。\n'
const letter = '# 承诺书\n\n本人承诺遵守科技伦理和科研诚信要求，材料真实。\n\n承诺人：周予白\n'

describe('an application of bytes', () => {
  it('is one result for the folder, hashed over the sorted hashes of its files', async () => {
    const result = await check([text('方案.md', plan), text('承诺书.md', letter)])
    const hashes = [hash(plan), hash(letter)].sort()
    expect(result).toMatchObject({ file: '申请', status: 'checked', sha256: hash(hashes.join('\n')) })
    expect(result.files?.map(({ file, sha256 }) => [file, sha256])).toEqual([
      ['承诺书.md', hash(letter)],
      ['方案.md', hash(plan)],
    ])
    expect(result.elements?.map(({ id }) => id)).toEqual(measure.elementOrder)
  })

  it('is the same in whatever order its files come, loaded at once or in turn', async () => {
    const files = [text('方案.md', plan), text('承诺书.md', letter), text('附件/1.pdf', '%PDF')]
    const expected = await check(files)
    expect(await check(files.toReversed())).toEqual(expected)
    expect(await check(files.map((file) => async () => file))).toEqual(expected)
  })

  it('goes on after files that cannot be read, and does not try other formats', async () => {
    const { status, files, findings } = await check([
      text('方案.md', plan),
      text('坏.docx', 'PK'),
      text('空.pdf', ''),
      text('表.xlsx', 'x'),
      text('旧.doc', 'x'),
      { file: '大.pdf', bytes: 'too-large' },
      { file: '无.docx', bytes: 'not-found' },
    ])
    expect(status).toBe('checked')
    expect(files?.map((one) => [one.file, one.status, one.error?.code])).toEqual([
      ['坏.docx', 'unreadable', 'truncated'],
      ['大.pdf', 'unread', undefined],
      ['方案.md', 'checked', undefined],
      ['无.docx', 'unreadable', 'not-found'],
      ['旧.doc', 'unread', undefined],
      ['空.pdf', 'unreadable', 'empty-file'],
      ['表.xlsx', 'unread', undefined],
    ])
    const told = findings?.filter(({ ruleId }) => ruleId === 'application/unreadable-file')
    expect(told?.map(({ location }) => location.file)).toEqual(['坏.docx', '无.docx', '空.pdf'])
  })

  it('is unreadable where nothing can be read, and still lists what is there', async () => {
    const { status, error, files } = await check([text('坏.docx', ''), text('承诺书.pdf', '%PDF')])
    expect([status, error?.code]).toEqual(['unreadable', 'empty-file'])
    expect(files).toHaveLength(2)
  })

  it('tells what its files say differently', async () => {
    const { findings = [] } = await check([
      text(
        '活动方案.md',
        '# 盘点软件的研制\n\n项目名称：盘点软件的研制\n\n项目负责人：周予白\n\n招募志愿者 120 人。',
      ),
      text(
        '承诺书.md',
        '# 承诺书\n\n项目名称：分拣机器人的研制\n\n本人承诺遵守科技伦理和科研诚信要求。\n\n承诺人：周予白',
      ),
    ])
    const conflict = findings.find(({ ruleId }) => ruleId.startsWith('contradiction/'))
    const places = [conflict?.location.file, ...(conflict?.related ?? []).map(({ file }) => file)]
    expect(places.sort()).toEqual(['承诺书.md', '活动方案.md'])
  })
})
