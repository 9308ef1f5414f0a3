import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lunshen, scratch } from './run-lunshen.ts'

describe('coverage', () => {
  it('shows every article and the blind spots', async () => {
    const { status, stdout, stderr } = await lunshen('coverage')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^37 条中，\d+ 条（\d+%）有检查或文书\n/u)
    expect(stdout).toContain('盲区')
    for (const label of ['第一条 目的依据', '第十二条 申请', '第三十七条 施行日期'])
      expect(stdout).toContain(label)
    expect(stdout).not.toMatch(/undefined|\[object|NaN/u)
  })

  it('gives JSON with the forms at hand', async () => {
    const [map, forms] = await Promise.all([
      lunshen('coverage', '--format', 'json'),
      lunshen('forms', '--format', 'json'),
    ])
    const { measure, totals, articles } = JSON.parse(map.stdout)
    expect(measure.id).toBe('draft-2025')
    expect(articles).toHaveLength(37)
    const named = articles.flatMap((article: { forms: { id: string }[] }) =>
      article.forms.map(({ id }) => id),
    )
    const ids: string[] = JSON.parse(forms.stdout).forms.map((form: { id: string }) => form.id)
    expect(ids.filter((id) => !named.includes(id))).toEqual([])
    expect(totals.share).toBeCloseTo(totals.covered / 37, 3)
  })

  it('writes the format its file name tells', async () => {
    const folder = scratch()
    const html = await lunshen('coverage', '-o', join(folder, '覆盖.html'))
    const md = await lunshen('coverage', '--lang', 'en', '-o', join(folder, 'coverage.md'))
    expect([html.status, html.stdout, md.status]).toEqual([0, '', 0])
    expect(readFileSync(join(folder, '覆盖.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u)
    expect(readFileSync(join(folder, 'coverage.md'), 'utf8')).toMatch(/^# Coverage of the measure\n/u)
  })

  it.each(['x.sarif', 'x.docx'])('refuses to write %s, and says what can be', async (name) => {
    const { status, stderr } = await lunshen('coverage', '-o', join(scratch(), name))
    expect(status).toBe(2)
    expect(stderr).toMatch(/x\.\w+”.*\.html .*\.md/)
  })

  it('knows no other measure', async () => {
    expect((await lunshen('coverage', '--measure', 'final-1999')).status).toBe(2)
  })
})
