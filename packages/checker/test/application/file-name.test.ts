import { describe, expect, it } from 'vitest'
import { loadApplicationLexicon } from '../../src/application/application-lexicon.ts'
import { compareVersions, readFileName } from '../../src/application/file-name.ts'

const lexicon = loadApplicationLexicon()
const read = (path: string) => readFileName(path, lexicon)

describe('the name of a file', () => {
  it.each([
    ['附件3-知情同意书.docx', '3', '知情同意书'],
    ['附件三：知情同意书（签字版）.pdf', '3', '知情同意书'],
    ['附件/02_营业执照扫描件.jpg', '2', '营业执照'],
    ['02_营业执照.jpg', undefined, '营业执照'],
    ['活动方案v2.1.docx', undefined, '活动方案'],
    ['活动方案 - 副本 (2).docx', undefined, '活动方案'],
    ['活动方案_最终版20260301.docx', undefined, '活动方案'],
    ['【旧】活动方案.docx', undefined, '活动方案'],
    ['旧城改造.docx', undefined, '旧城改造'],
    ['终稿.docx', undefined, '终稿'],
  ])('%s: attachment %s, called %s', (path, number, core) => {
    expect([read(path).number, read(path).core]).toEqual([number, core])
  })

  it.each([
    ['方案v1.docx', '方案v2.docx'],
    ['方案v2.docx', '方案v10.docx'],
    ['方案.docx', '方案v2.docx'],
    ['方案初稿.docx', '方案.docx'],
    ['方案（旧）.docx', '方案.docx'],
    ['旧版/方案.docx', '方案.docx'],
    ['方案第二稿.docx', '方案第三稿.docx'],
    ['方案v3.docx', '方案终稿.docx'],
    ['方案20260301.docx', '方案20260312.docx'],
    ['方案2026-3-1.docx', '方案2026-03-12.docx'],
  ])('%s is older than %s', (old, recent) => {
    expect(read(old).core).toBe(read(recent).core)
    expect(compareVersions(read(old).version, read(recent).version)).toBeLessThan(0)
  })
})
