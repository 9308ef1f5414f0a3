import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lunshen, scratch } from './run-lunshen.ts'

describe('eval', () => {
  it('measures on labelled proposals and says how it did', async () => {
    const { status, stdout, stderr } = await lunshen('eval', '--limit', '1', '--format', 'json')
    expect(status).toBe(0)
    expect(stderr).toContain('已量测 1／1 份')
    const { proposals, texts, elements, confusion, kinds } = JSON.parse(stdout)
    expect(proposals).toBe(1)
    expect(elements).toHaveLength(36)
    const judged = Object.values<Record<string, number>>(confusion).flatMap((row) => Object.values(row))
    expect(judged.reduce((sum, n) => sum + n, 0)).toBe(texts * 36)
    expect(kinds.map(({ format }: { format: string }) => format)).toContain('docx')
  })

  it('puts its tables between the marks of a page', async () => {
    const page = join(scratch(), 'accuracy.md')
    writeFileSync(page, '# 题\n\n<!-- eval:begin -->\n旧\n<!-- eval:end -->\n\n尾\n')
    expect((await lunshen('eval', '--limit', '1', '--format', 'md', '-o', page)).status).toBe(0)
    const text = readFileSync(page, 'utf8')
    expect(text).toMatch(/^# 题\n\n<!-- eval:begin -->\n\n1 份标注的申请材料/)
    expect(text).toMatch(/<!-- eval:end -->\n\n尾\n$/)
    expect(text).not.toContain('旧')
  })

  it('wants a number of proposals', async () => {
    const { status, stderr } = await lunshen('eval', '--limit', 'all')
    expect(status).toBe(2)
    expect(stderr).toContain('“all”应是一个正整数')
  })
})
