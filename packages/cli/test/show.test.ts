import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examples, lunshen } from './run-lunshen.ts'

const report = join(
  examples,
  'proposals',
  readdirSync(join(examples, 'proposals')).find((name) => /^05-.*\.docx$/.test(name))!,
)

describe('show', () => {
  it('gives the text as Markdown, with what was not read', async () => {
    const { status, stdout, stderr } = await lunshen('show', report)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^# /m)
    expect(stdout).toMatch(/^\|.*\|$/m)
    expect(stdout).toContain('人眼连续注视')
    expect(stdout).toContain('图')
  })

  it('gives the outline with paragraph numbers', async () => {
    const { stdout } = await lunshen('show', report, '--format', 'outline')
    expect(stdout).toMatch(/^\s*# 一、概述 {2}\(第 \d+ 段\)$/m)
    expect(stdout).not.toContain('人眼连续注视')
  })

  it('gives the tree and the ledger as JSON', async () => {
    const { stdout } = await lunshen('show', report, '--format', 'json')
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ type: 'document', format: 'docx', tree: { type: 'root' } })
    expect(document.tree.children[0].data.place.paragraph).toBe(1)
    expect(document.ledger.map((entry: { kind: string }) => entry.kind)).toContain('image')
  })

  it('refuses what cannot be read', async () => {
    const file = join(examples, 'broken/encrypted.docx')
    const { status, stdout, stderr } = await lunshen('show', file)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^.*：[^\n]*。（encrypted）\n$/)
  })
})
