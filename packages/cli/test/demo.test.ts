import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, type Run, scratch } from './run-lunshen.ts'

const out = join(scratch(), 'out')
const proposals = readdirSync(join(examples, 'proposals')).filter((name) => /\.(?:docx|md)$/.test(name))
let ran: Run
let said: string[]

beforeAll(async () => {
  ran = await lunshen('demo', '--out', out, '--date', '2026-11-22')
  said = ran.stderr.split('\n').flatMap((line) => (/^ {2}\S/.test(line) ? [line.trim()] : []))
})

describe('demo', () => {
  it('ends well, with the reports on standard output', () => {
    expect(ran.status).toBe(0)
    for (const name of proposals) expect(ran.stdout).toContain(name.replace(/^\d+-|\.\w+$/g, ''))
  })

  it('writes exactly what it says', () => {
    const written = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    expect(said.sort()).toEqual(written.sort())
  })

  it('writes a report a proposal, a notice and a letter in Word and PDF', () => {
    for (const name of proposals)
      expect(readFileSync(join(out, 'reports', `${name}.html`), 'utf8')).toMatch(/<\/html>\s*$/)
    for (const form of ['supplement-notice', 'commitment-letter']) {
      expect(
        readFileSync(join(out, `${form}.docx`))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
      expect(
        readFileSync(join(out, `${form}.pdf`))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  })

  it('keeps the result that the notice was made from', () => {
    const { results } = parseResult(readFileSync(join(out, 'result.json'), 'utf8'))
    expect(results).toHaveLength(1)
    expect(results[0]!.summary!.missing + results[0]!.summary!.placeholder).toBeGreaterThan(0)
  })
})
