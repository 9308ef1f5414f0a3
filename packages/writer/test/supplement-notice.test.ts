import type { CheckResult, FileResult } from '@lunshen/schemas'
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
      'a.md：整页图片（3 处）：整页图片未读取。',
      'b.doc：文件未能读取：这是旧版 Word 格式。',
    ])
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
