import { loadMeasure } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import { type ApplicationDocument, checkApplication, makeChecker } from '../../src/index.ts'
import { readParts } from '../read-folder.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const checker = makeChecker(measure)
const check = (documents: readonly ApplicationDocument[]) => checkApplication(documents, checker)

const plan = `# 仓库盘点软件的研制

## 研究背景

仓库货架多、人手少，盘点一次要停业两天，差错率在百分之三以上。

## 经费来源

公司自筹研发经费八十万元。
`
const risk = `# 伦理风险评估

## 误用

员工可能把软件用于考核个人快慢，可能性低，造成不公平。

## 防控措施

错发率超过千分之五即停用，由周予白负责，当日恢复人工盘点。
`
const commitment = (signature: string) => `# 承诺书

本人郑重承诺严格遵守人工智能科技伦理和科研诚信要求，所提交的材料真实、准确，未经批准不开展活动。

承诺人：${signature}

日期：${signature === '' ? '' : '2026年3月2日'}
`
const statusOf = (result: ReturnType<typeof check>, id: string) =>
  result.elements?.find((element) => element.id === id)?.status

describe('an application of several files', () => {
  const parts = {
    '活动方案.md': plan,
    '伦理风险评估.md': risk,
    '承诺书.md': commitment('周予白'),
    '附件1-营业执照.pdf': '%PDF-1.4',
  }

  it('is judged together, and every place says in which file', async () => {
    const result = check(await readParts(parts))
    const found = ['12.1.funding', '12.2.misuse-risk', '12.2.control-plan', '12.3.commitment']
    expect(found.map((id) => statusOf(result, id))).toEqual(found.map(() => 'present'))
    const places = [
      ...(result.elements ?? []).flatMap(({ evidence }) => evidence.map(({ location }) => location)),
      ...(result.findings ?? []).flatMap(({ location, related = [] }) => [location, ...related]),
      ...result.annex.flatMap(({ evidence, discounted }) =>
        [...evidence, ...discounted].map((e) => e.location),
      ),
      ...result.ledger.map(({ location }) => location),
    ]
    expect(places.length).toBeGreaterThan(30)
    for (const place of places) expect(Object.keys(parts)).toContain(place?.file)
  })

  it('says what each file is and which elements its evidence shows', async () => {
    const { files, elements = [], title } = check(await readParts(parts))
    expect(files.map(({ file, role, status }) => [file, role, status])).toEqual([
      ['伦理风险评估.md', 'risk-assessment', 'checked'],
      ['承诺书.md', 'commitment', 'checked'],
      ['活动方案.md', 'plan', 'checked'],
      ['附件1-营业执照.pdf', 'attachment', 'unread'],
    ])
    expect(title).toBe('仓库盘点软件的研制')
    for (const { file, elements: own } of files) {
      const shown = elements.filter(({ evidence }) => evidence.some(({ location }) => location.file === file))
      expect(own).toEqual(shown.map(({ id }) => id))
    }
    expect(files[2]?.elements).toContain('12.1.funding')
    expect(files[1]?.elements).toContain('12.3.commitment')
  })

  it('does not care in which order the files come', async () => {
    const documents = await readParts({
      ...parts,
      '活动方案-旧.md': '# 旧稿\n\n## 经费\n\n自筹。',
      '副本.md': risk,
    })
    const expected = check(documents)
    for (let turn = 1; turn < documents.length; turn++) {
      const turned = [...documents.slice(turn), ...documents.slice(0, turn)]
      expect(check(turned)).toEqual(expected)
      expect(check(turned.toReversed())).toEqual(expected)
    }
  })

  it('never lets a heading of one file name what stands in another', async () => {
    const result = check(
      await readParts({
        '活动方案.md': `${plan}\n## 误用风险\n`,
        '附件1-问卷.md': '您家有几口人？三口以上的请注明。',
      }),
    )
    expect(statusOf(result, '12.2.misuse-risk')).toBe('placeholder')
  })

  it('counts a copy once', async () => {
    const weak = '# 方案\n\n## 其他\n\n系统可能被误用。'
    const once = check(await readParts({ '方案.md': weak }))
    const twice = check(await readParts({ '方案.md': weak, '方案副本.md': weak }))
    expect(twice.elements).toEqual(once.elements)
    expect(twice.findings?.filter(({ ruleId }) => ruleId === 'application/duplicate-file')).toHaveLength(1)
  })

  it('judges the newest version alone', async () => {
    const result = check(
      await readParts({ '方案v1.md': plan, '方案v2.md': '# 方案\n\n## 研究目的\n\n缩短盘点时间。' }),
    )
    expect(statusOf(result, '12.1.funding')).toBe('missing')
    const told = result.findings?.find(({ ruleId }) => ruleId === 'application/old-version')
    expect([told?.location.file, told?.related?.[0]?.file]).toEqual(['方案v1.md', '方案v2.md'])
  })
})

describe('a commitment', () => {
  it('is signed where it stands, not in another file', async () => {
    const unsigned = { '活动方案.md': `${plan}\n负责人签字：周予白\n`, '承诺书.md': commitment('') }
    const result = check(await readParts(unsigned))
    expect(statusOf(result, '12.3.commitment')).toBe('placeholder')
  })

  it('is signed, even beside a blank form of it', async () => {
    const letters = { '承诺书.md': commitment('周予白'), '模板/承诺书样表.md': commitment('') }
    const result = check(await readParts({ '活动方案.md': plan, ...letters }))
    expect(statusOf(result, '12.3.commitment')).toBe('present')
  })

  it('may be signed on a scan beside its text', async () => {
    const result = check(await readParts({ '承诺书.md': commitment(''), '承诺书-签字版.pdf': '%PDF-1.4' }))
    expect(statusOf(result, '12.3.commitment')).toBe('unclear')
    expect(result.findings?.find(({ element }) => element === '12.3.commitment')).toMatchObject({
      ruleId: 'element/unclear',
      location: { file: '承诺书-签字版.pdf' },
    })
  })
})

describe('files that were not read', () => {
  it.each([
    ['承诺书.pdf', '12.3.commitment', '12.2.misuse-risk'],
    ['伦理风险评估.pdf', '12.2.misuse-risk', '12.3.commitment'],
    ['资料/营业执照.jpg', '12.1.institution', '12.3.commitment'],
    ['应急预案.doc', '12.2.control-plan', '12.1.algorithm'],
  ])('%s leaves %s open, and %s missing', async (file, open, missing) => {
    const result = check(await readParts({ '活动方案.md': plan, [file]: 'x' }))
    expect([statusOf(result, open), statusOf(result, missing)]).toEqual(['unclear', 'missing'])
    const gap = result.findings?.find(({ element }) => element === open)
    expect(gap?.location.file).toBe(file)
    expect(gap?.message).toContain(file)
    expect(result.findings?.map(({ ruleId }) => ruleId)).toContain('application/unread-file')
  })

  it('are told of together where their names tell nothing', async () => {
    const scans = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`扫描件00${n}.jpg`, `${n}`]))
    const { findings = [] } = check(await readParts({ '活动方案.md': plan, '系统架构图.png': 'x', ...scans }))
    const told = findings.filter(({ ruleId }) => ruleId === 'application/unread-file')
    expect(told).toHaveLength(1)
    expect(told[0]?.message).toMatch(/^“扫描件001\.jpg”、.*等 5 项不是能读取的格式/)
    expect(told[0]?.related?.map(({ file }) => file)).toHaveLength(4)
  })

  it('leave nothing open where their text was read in another format', async () => {
    const result = check(await readParts({ '活动方案.md': plan, '活动方案.pdf': 'x' }))
    expect(statusOf(result, '12.1.algorithm')).toBe('missing')
  })

  it('are no help where they are broken, but keep their name', async () => {
    const result = check(await readParts({ '活动方案.md': plan, '承诺书.docx': 'PK broken' }))
    expect(result.files[0]).toMatchObject({ file: '承诺书.docx', status: 'unreadable', role: 'commitment' })
    expect(statusOf(result, '12.3.commitment')).toBe('unclear')
    expect(statusOf(result, '12.1.funding')).toBe('present')
    const told = result.findings?.filter(({ ruleId }) => ruleId.startsWith('application/'))
    expect(told?.map(({ ruleId }) => ruleId)).toEqual([
      'application/unreadable-file',
      'application/missing-part',
    ])
    expect(told?.[1]?.article).toBe('第十二条（二）')
  })
})
