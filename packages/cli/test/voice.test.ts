import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lunshen, scratch } from './run-lunshen.ts'

const proposal = join(scratch(), '申请书.md')
writeFileSync(proposal, '# 申请书\n\n## 研究背景\n\n待补充\n')

const adviceOf = async (...args: readonly string[]) => {
  const { status, stdout } = await lunshen('check', proposal, '--format', 'json', ...args)
  expect(status).toBe(1)
  const findings: { element: string; advice: string }[] = JSON.parse(stdout).results[0].findings
  return findings.find(({ element }) => element === '12.1.funding')?.advice ?? ''
}

it('check speaks to the applicant, the teacher or the committee', async () => {
  const [plain, applicant, teacher, committee, english] = await Promise.all([
    adviceOf(),
    adviceOf('--voice', 'applicant'),
    adviceOf('--voice', 'teacher'),
    adviceOf('--voice', 'committee'),
    adviceOf('--voice', 'committee', '--lang', 'en'),
  ])
  expect(applicant).toBe(plain)
  expect(applicant).toMatch(/^请写明/u)
  expect(teacher).toMatch(/学员/u)
  expect(committee).toMatch(/^依据《办法》第十二条第（一）项/u)
  expect(english).toMatch(/^Under Article 12\(1\) of the Measures/u)
})

it('heads the advice by what it is', async () => {
  const { stdout } = await lunshen('check', proposal, '--voice', 'teacher')
  expect(stdout).toContain('评语')
  expect(stdout).not.toContain('补法  ')
})

it('refuses a voice there is not', async () => {
  const { status, stdout, stderr } = await lunshen('check', proposal, '--voice', 'judge')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('可以是：applicant, teacher, committee')
})
