import { readFileSync } from 'node:fs'
import type { CheckResult, LedgerEntry } from '@lunshen/schemas'
import { describe, expect, test } from 'vitest'
import { splitChanges } from '../src/change-marks.ts'
import { formatHtml, formatMarkdown, formatPretty } from '../src/index.ts'
import { messagesFor } from '../src/messages/messages.ts'
import { fixture, reportContext } from './report-context.ts'

const at = (paragraph: number) => ({ paragraph, headingPath: ['二、数据'], excerpt: '' })

function resultWith(...ledger: LedgerEntry[]): CheckResult {
  const poor = fixture('poor')
  return { ...poor, results: [{ ...poor.results[0]!, ledger }] }
}

const comments = (...texts: string[]): LedgerEntry => ({
  kind: 'comment',
  count: texts.length,
  effect: '批注不作为材料内容',
  details: texts.map((text, i) => ({ text, author: '王秘书', location: at(i + 1) })),
})

const section = (report: string, from: string, to: string) =>
  report.slice(report.indexOf(from)).split(to)[0] ?? ''
const pretty = (result: CheckResult) =>
  section(formatPretty(result, { language: 'zh', color: false }), '未读取的内容', '\n\n')
const markdown = (result: CheckResult) =>
  section(formatMarkdown(result, reportContext('zh')), '### 未读取的内容', '\n---')
const html = (result: CheckResult) =>
  section(formatHtml(result, reportContext('zh')), '<section id="f1-ledger"', '</section>')

/** The kinds as the reader's own source lists them: a report may not import the reader. */
function readerKinds(): string[] {
  const source = readFileSync(new URL('../../reader/src/docx/story/word-blocks.ts', import.meta.url), 'utf8')
  const union = /export type UnreadKind =([^/]+)/u.exec(source)?.[1] ?? ''
  return [...union.matchAll(/\| '([a-z-]+)'/gu)].map((match) => match[1] ?? '')
}

test.each(['zh', 'en'] as const)('every kind the reader notes has a name in %s, and no other', (language) => {
  const kinds = readerKinds()
  expect(kinds).toContain('image')
  expect(kinds).toContain('cut-off')
  const names = messagesFor(language).ledgerKind
  expect(Object.keys(names).sort()).toEqual([...kinds].sort())
  expect(new Set(Object.values(names)).size).toBe(kinds.length)
})

describe('the words of what was not read', () => {
  test('the terminal shows three of a kind and counts the rest', () => {
    expect(
      pretty(resultWith(comments('甲', '乙', '丙', '丁', '戊')))
        .split('\n')
        .slice(1),
    ).toEqual([
      '  • 未解决的批注 5 处：批注不作为材料内容',
      '    - 第 1 段，王秘书：「甲」',
      '    - 第 2 段，王秘书：「乙」',
      '    - 第 3 段，王秘书：「丙」',
      '      另有 2 处',
    ])
    expect(pretty(resultWith(comments('甲', '乙', '丙')))).not.toContain('另有')
  })

  test('Markdown lists all of them below their kind', () => {
    const items = markdown(resultWith(comments('甲', '*乙*\n丙', '三', '四')))
    expect(items.split('\n').filter((line) => line !== '')).toEqual([
      '### 未读取的内容',
      '- **未解决的批注** 4 处：批注不作为材料内容',
      '  - 第 1 段，王秘书：「甲」',
      '  - 第 2 段，王秘书：「\\*乙\\* 丙」',
      '  - 第 3 段，王秘书：「三」',
      '  - 第 4 段，王秘书：「四」',
    ])
  })

  test('the page folds away what comes after the third', () => {
    const page = html(resultWith(comments('甲', '乙', '丙', '丁')))
    const [shown = '', folded = ''] = page.split('<details><summary>另有 1 处</summary>')
    expect(shown.match(/<li><p>.<\/p><small><span>王秘书<\/span>二、数据，第 . 段<\/small>/gu)).toHaveLength(
      3,
    )
    expect(folded).toContain('<p>丁</p>')
    expect(html(resultWith(comments('甲', '乙', '丙')))).not.toContain('<details>')
  })

  test('more than 200 characters are cut in short reports, never on the page', () => {
    const result = resultWith(comments('长'.repeat(200), '短'.repeat(201)))
    for (const report of [pretty(result).replace(/\n\s*/gu, ''), markdown(result)]) {
      expect(report).toContain(`「${'长'.repeat(200)}」`)
      expect(report).toContain(`「${'短'.repeat(200)}…」`)
    }
    expect(html(result)).toContain(`<p>${'短'.repeat(201)}</p>`)
  })

  test('markup in them is shown, not obeyed', () => {
    const result = resultWith(
      { ...comments('<img src=x>'), kind: 'tracked-insertion' },
      comments('<b>|[a](b)'),
    )
    expect(html(result)).toContain('<p>&lt;img src=x&gt;</p>')
    expect(html(result)).not.toMatch(/<img|<b>\|/u)
    expect(markdown(result)).toContain('「&lt;b\\>\\|\\[a\\](b)」')
  })

  test('a place stands once: at the words, or at the entry that has none', () => {
    expect(pretty(resultWith({ ...comments('甲'), location: at(1) })).match(/第 1 段/gu)).toHaveLength(1)
    const bare: LedgerEntry = { kind: 'image', count: 1, effect: '未读取', location: at(3) }
    expect(pretty(resultWith(bare))).toContain('图片 1 处（二、数据，第 3 段）：未读取')
    expect(html(resultWith(bare))).toContain('<small>二、数据，第 3 段</small>')
  })
})

describe('tracked changes', () => {
  const change = (kind: string, ...details: NonNullable<LedgerEntry['details']>[number][]): LedgerEntry => ({
    kind,
    count: details.length,
    effect: '修订',
    details,
  })
  const text = '本系统〔增：不〕〔删：会〕采集人脸'

  test('are set as insertions and deletions on the page, and there alone', () => {
    const moved = { text: '〔移出：旧〕〔移入：新〕' }
    const page = html(resultWith(change('tracked-insertion', { text }), change('tracked-move', moved)))
    expect(page).toContain('本系统<ins>不</ins><del>会</del>采集人脸')
    expect(page).toContain('<del><b>移出</b>旧</del><ins><b>移入</b>新</ins>')
    expect(html(resultWith(change('comment', { text })))).toContain(`<p>${text}</p>`)
    expect(pretty(resultWith(change('tracked-insertion', { text })))).toContain(`「${text}」`)
  })

  test('of one paragraph are listed once; another author’s are listed as theirs', () => {
    const inserted = change('tracked-insertion', { text, author: '甲', location: at(1) })
    const same = change('tracked-deletion', { text, author: '甲', location: at(1) })
    const other = change('tracked-deletion', { text, author: '乙', location: at(1) })
    for (const report of [pretty, markdown]) {
      expect(report(resultWith(inserted, same)).match(/采集人脸/gu)).toHaveLength(1)
      expect(report(resultWith(inserted, same))).toContain('1 段已在上面的修订中列出')
      expect(report(resultWith(inserted, other)).match(/采集人脸/gu)).toHaveLength(2)
    }
    expect(html(resultWith(inserted, same))).toContain(
      '<p class="above">1 段已在上面的修订中列出，不再重复</p>',
    )
  })

  test('two comments in the same words are two', () => {
    const twice = comments('请核实', '请核实')
    const details = twice.details!.map((detail) => ({ ...detail, location: at(1) }))
    expect(pretty(resultWith({ ...twice, details })).match(/请核实/gu)).toHaveLength(2)
  })
})

describe('splitChanges', () => {
  test.each([
    ['无修订', [{ text: '无修订' }]],
    [
      '甲〔增：依国科发〔2023〕167号〕乙',
      [{ text: '甲' }, { text: '依国科发〔2023〕167号', mark: '增' }, { text: '乙' }],
    ],
    ['甲〔增：没有完', [{ text: '甲〔增：没有完' }]],
    ['〔增：甲〔删：乙〕', [{ text: '〔增：甲' }, { text: '乙', mark: '删' }]],
    ['〔增：甲〔删：乙〕丙〕', [{ text: '甲〔删：乙〕丙', mark: '增' }]],
    ['〕〔其他：甲〕', [{ text: '〕〔其他：甲〕' }]],
    ['', []],
  ])('%s', (text, pieces) => {
    expect(splitChanges(text)).toEqual(pieces)
  })

  test('stays quick on marks that are never closed', () => {
    const text = '〔增：'.repeat(300_000)
    expect(splitChanges(text)).toEqual([{ text }])
  })
})
