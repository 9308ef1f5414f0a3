import type { CheckResult, FileResult, Finding } from '@lunshen/schemas'
import { describe, expect, it } from 'vitest'
import {
  findMissingFields,
  loadForm,
  renderForm,
  supplementNoticeData,
  validateFormData,
} from '../src/index.ts'

type Status = 'present' | 'placeholder' | 'unclear' | 'missing'

function file(
  name: string,
  statuses: Readonly<Record<string, Status>>,
  more: Partial<FileResult> = {},
): FileResult {
  return {
    file: `inbox/${name}`,
    sha256: 'a'.repeat(64),
    status: 'checked',
    elements: Object.entries(statuses).map(([id, status]) => ({
      id,
      article: id.startsWith('12') ? '第十二条（一）' : '第十五条（二）',
      title: `要素${id}`,
      status,
      confidence: 1,
      evidence: [],
    })),
    findings: [],
    ledger: [],
    ...more,
  }
}

function result(...results: FileResult[]): CheckResult {
  return {
    schemaVersion: 1,
    tool: { name: 'lunshen', version: '0.1.0' },
    measure: {
      id: 'draft-2025',
      title: '人工智能科技伦理管理服务办法（试行）',
      version: '征求意见稿（2025-08-22）',
    },
    results,
  }
}

function data(check: CheckResult) {
  const outcome = supplementNoticeData(check)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

function finding(element: string, message: string, location: Finding['location']): Finding {
  return {
    ruleId: 'element/x',
    severity: 'warning',
    article: '第十二条',
    element,
    message,
    advice: '请写明。',
    location,
  }
}

async function markdown(made: unknown): Promise<string> {
  const rendered = await renderForm(loadForm('supplement-notice')!, made, { to: 'md', date: '2026-11-22' })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems))
  return new TextDecoder().decode(rendered.value.bytes)
}

describe('supplementNoticeData', () => {
  it('puts gaps into the table of their article, unclear ones among what is to be verified', () => {
    const made = data(
      result(
        file('a.docx', {
          '12.1.x': 'missing',
          '12.1.y': 'placeholder',
          '15.2.z': 'missing',
          '12.1.u': 'unclear',
          '12.1.p': 'present',
        }),
      ),
    )
    expect(made.missing.map(({ name }) => name)).toEqual(['要素12.1.x', '要素12.1.y'])
    expect(made.insufficient.map(({ name }) => name)).toEqual(['要素15.2.z'])
    expect(made.verify.map(({ name }) => name)).toEqual(['要素12.1.u'])
    expect(made.measure.draft).toBe(true)
    expect(made.materials).toEqual([{ name: 'a.docx' }])
  })

  it('counts several files as one application', () => {
    const made = data(
      result(
        file('plan.docx', { '12.1.x': 'missing', '12.1.y': 'missing', '12.1.z': 'missing' }),
        file('risk.docx', { '12.1.x': 'present', '12.1.y': 'unclear', '12.1.z': 'placeholder' }),
      ),
    )
    expect(made.missing.map(({ name }) => name)).toEqual(['要素12.1.z'])
    expect(made.verify.map(({ name }) => name)).toEqual(['要素12.1.y'])
  })

  it('takes over the wording of findings, unreadable files and unread content that may matter', () => {
    const location = { line: 1, column: 1, excerpt: '' }
    const made = data(
      result(
        file(
          'a.md',
          { '12.1.x': 'missing' },
          {
            findings: [
              {
                ruleId: 'element/x',
                severity: 'error',
                article: '第十二条（一）',
                element: '12.1.x',
                message: '没有写。',
                advice: '请写。',
                location,
              },
            ],
            ledger: [
              { kind: 'page-image', count: 3, effect: '整页图片未读取' },
              { kind: 'image', count: 1, effect: '装饰图片，不影响判断' },
            ],
          },
        ),
        {
          file: 'b.doc',
          sha256: '',
          status: 'unreadable',
          error: { code: 'legacy-doc', message: '这是旧版 Word 格式。' },
        },
      ),
    )
    expect(made.missing[0]).toMatchObject({ problem: '没有写。', requirement: '请写。' })
    expect(made.verify.map(({ name, problem }) => `${name}：${problem}`)).toEqual([
      'a.md：文件中有整页图片（共 3 处），其中的文字无法核对。',
    ])
    expect(made.verify[0]?.requirement).toContain('请另以可编辑文字提供')
    expect(made.unopened).toEqual([
      {
        name: 'b.doc',
        reason: '这是旧版 Word 格式。',
        requirement: '请重新提交可以正常打开、文字可以复制的文件。',
      },
    ])
    expect(made.materials).toEqual([{ name: 'a.md' }])
  })

  it('gives the place and a quotation of what is to be verified, and names no element twice', () => {
    const location = { paragraph: 12, headingPath: ['方案', '三、监测'], excerpt: '系统“自动”监测。' }
    const check = result(
      file(
        'a.docx',
        { '15.2.u': 'unclear', '12.1.p': 'placeholder', '12.1.m': 'missing' },
        {
          findings: [
            finding('15.2.u', '对“要素15.2.u”有所涉及，但现有文字不足以认定已经写明，请核实。', location),
            finding('12.1.p', '“要素12.1.p”处只有占位文字“XXX”，没有实质内容。', {
              ...location,
              table: 2,
              row: 3,
            }),
            finding('12.1.m', '材料中没有找到“要素12.1.m”的内容。', location),
          ],
        },
      ),
    )
    const made = data(check)
    expect(made.verify[0]?.problem).toBe(
      '“三、监测”部分第 12 段“系统‘自动’监测。”：有所涉及，但不足以认定已经写明。',
    )
    expect(made.missing.map(({ problem }) => problem)).toEqual([
      '“三、监测”部分表 2 第 3 行：只有占位文字“XXX”。',
      '未见相关内容。',
    ])
    const several = data(result(check.results[0]!, file('b.docx', { '15.2.u': 'missing' })))
    expect(several.verify[0]?.problem).toMatch(/^a\.docx，“三、监测”部分第 12 段“/)
  })

  it('tells the applicant, not the secretary, what to do about unread content', () => {
    const location = { paragraph: 5, headingPath: [], excerpt: '附件二' }
    const made = data(
      result(
        file(
          'a.docx',
          { '12.1.x': 'unclear', '12.1.y': 'unclear' },
          {
            findings: [
              finding('12.1.x', '正文中没有找到“要素12.1.x”；文件中有未读取的图片或嵌入内容。', location),
              finding('12.1.y', '“要素12.1.y”处是图片，文字未能读取，请人工查看。', location),
            ],
            ledger: [{ kind: 'page-image', count: 2, effect: '未读取，其中的内容须人工查看', location }],
          },
        ),
      ),
    )
    expect(made.verify.map(({ problem }) => problem)).toEqual([
      '正文中未见；文件中有无法核对的图片（或嵌入对象），可能写在其中。',
      '第 5 段“附件二”：是图片，文字未能读取。',
      '第 5 段“附件二”处起有整页图片（共 2 处），其中的文字无法核对。',
    ])
    expect(made.verify[0]?.requirement).toMatch(/^已写在图片（或嵌入对象）中的，请另以可编辑文字提供；/)
    expect(made.verify[1]?.requirement).toMatch(/^请另以可编辑文字提供图片/)
    expect(JSON.stringify(made)).not.toContain('人工查看')
  })

  const measure = '《人工智能科技伦理管理服务办法（试行）》'
  it.each([
    ['第十二条', { '12.1.x': 'missing', '15.2.z': 'missing' }, `申请材料不齐全。依据${measure}`],
    ['第十五条', { '15.2.z': 'missing' }, '请就下列事项补充说明'],
    ['待核实', { '12.1.x': 'unclear' }, '请就下列事项补充说明'],
  ] as const)('opens as its groups demand: %s', async (group, statuses, opening) => {
    const text = await markdown(data(result(file('a.docx', statuses))))
    expect(text).toContain(opening)
    expect(text).toContain('以上为一次性完整告知')
    expect(/不齐全|第十三条|补正/.test(text)).toBe(group === '第十二条')
  })

  it('asks for files that could not be opened, with reason and way out, and judges nothing else', async () => {
    const broken: FileResult = {
      file: 'inbox/b.docx',
      sha256: '',
      status: 'unreadable',
      error: { code: 'encrypted', message: '文档设有打开密码，无法读取；请另存一份不带密码的副本后再试。' },
    }
    const made = data(result(broken))
    expect(await validateFormData(loadForm('supplement-notice')!, made)).toEqual([])
    const text = await markdown(made)
    expect(text).toContain(
      '| 1 | b.docx | 文档设有打开密码，无法读取。 | 请另存一份不带密码的副本，再重新提交。 |',
    )
    expect(text).toContain('无法核对是否齐全')
    expect(text).not.toContain('材料不齐全。')
    expect(text).not.toContain('无。\n\n##')
    const both = await markdown(data(result(broken, file('a.docx', { '12.1.x': 'present' }))))
    expect(both).toContain('| 1 | a.docx | 未注明 |')
    expect(both).toContain('## 一、申请材料缺项')
  })

  it('leaves out no contradiction, missing attachment or fault of the commitment, and names the files of an application', () => {
    const place = { line: 3, column: 1, file: '方案.md', excerpt: '样本量300例' }
    const of = (ruleId: string, severity: Finding['severity'], element?: string): Finding => ({
      ruleId,
      severity,
      article: '第十二条',
      message: `${ruleId}。`,
      advice: '请改。',
      location: place,
      ...(element === undefined ? {} : { element }),
    })
    const findings = [
      of('contradiction/sample-size', 'warning'),
      of('application/attachment-missing', 'warning'),
      of('commitment/one-sided', 'error'),
      of('element/thin', 'warning', '12.1.funding'),
      of('practice/expired', 'warning'),
      of('commitment/no-title', 'info'),
    ]
    const files: FileResult['files'] = [
      { file: '方案.md', sha256: '', status: 'checked', role: 'plan', elements: [] },
      { file: '证照.pdf', sha256: '', status: 'unread', role: 'attachment', elements: [] },
      {
        file: '坏.docx',
        sha256: '',
        status: 'unreadable',
        role: 'other',
        elements: [],
        error: { code: 'truncated', message: '文件不完整，无法读取；请重新保存后再试。' },
      },
    ]
    const { verify, materials, unopened } = data(
      result(file('app', { '12.1.funding': 'present' }, { findings, files })),
    )
    expect(verify.map(({ name }) => name)).toEqual([
      '材料前后不一致',
      '申请材料的组成',
      '伦理与科研诚信承诺书',
      '要素12.1.funding',
    ])
    expect(verify[0]?.problem).toBe('方案.md，第 3 行“样本量300例”：contradiction/sample-size。')
    expect(materials.map(({ name }) => name)).toEqual(['方案.md', '证照.pdf'])
    expect(unopened.map(({ name }) => name)).toEqual(['坏.docx'])
  })

  it('refuses where nothing is missing', () => {
    const outcome = supplementNoticeData(result(file('a.md', { '12.1.x': 'present' })))
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['nothing-to-supplement'])
  })

  it('renders without the secretary’s part: blanks, and a list of what lacks', async () => {
    const form = loadForm('supplement-notice')!
    const made = data(result(file('a.docx', { '12.1.x': 'missing' }, { title: '某项目' })))
    expect(await validateFormData(form, made)).toEqual([])
    const rendered = await renderForm(form, made, { to: 'md', date: '2026-11-22' })
    const text = rendered.ok ? new TextDecoder().decode(rendered.value.bytes) : ''
    expect(text).toContain('请于＿＿＿＿年＿＿月＿＿日前')
    expect(text).toContain('“某项目”')
    expect(text).toContain('## 二、审查重点说明不足（《办法》第十五条）\n\n无。')
    expect(text).toContain('本委员会于')
    expect(text).toContain('所引为公开征求意见稿')
    const missing = findMissingFields(form, made).map(({ zh }) => zh)
    expect(missing).toEqual([
      '文号',
      '委员会或服务中心名称',
      '申请单位',
      '申请人（负责人）',
      '收件日期',
      '补正期限',
      '联系人 › 姓名',
      '联系人 › 电话',
      '落款日期',
    ])
  })

  it('speaks as the service centre where it is the issuer', async () => {
    const form = loadForm('supplement-notice')!
    const outcome = supplementNoticeData(result(file('a.docx', { '12.1.x': 'missing' })), {
      issuerKind: 'service-centre',
    })
    const rendered = await renderForm(form, outcome.ok && outcome.value, { to: 'md', date: '2026-11-22' })
    const text = rendered.ok ? new TextDecoder().decode(rendered.value.bytes) : ''
    expect(text).toContain('本中心于')
    expect(text).not.toContain('本委员会')
  })
})
