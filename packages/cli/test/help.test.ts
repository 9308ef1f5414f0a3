import { beforeAll, describe, expect, it } from 'vitest'
import { lunshen, type Run } from './run-lunshen.ts'

const commands = [
  'check',
  'screen',
  'show',
  'render',
  'forms',
  'explain',
  'coverage',
  'eval',
  'batch',
  'demo',
]
let help: Run

beforeAll(async () => {
  help = await lunshen('--help')
})

describe('help', () => {
  it('goes to standard output and is no failure', () => {
    expect(help).toMatchObject({ status: 0, stderr: '' })
  })

  it('lists exactly the commands that are tested here', () => {
    const section = help.stdout.slice(help.stdout.indexOf('命令：'))
    const listed = [...section.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1])
    expect(listed).toEqual([...commands, 'help'])
  })

  it('is what the bare command prints', async () => {
    expect(await lunshen()).toEqual(help)
  })

  it.concurrent.each(commands)('explains %s in either language', async (name) => {
    const [chinese, english] = await Promise.all([
      lunshen(name, '--help'),
      lunshen(name, '--help', '--lang', 'en'),
    ])
    expect([chinese.status, english.status]).toEqual([0, 0])
    expect(chinese.stdout).toMatch(new RegExp(`^用法：\\s*lunshen ${name} `))
    expect(english.stdout).toMatch(new RegExp(`^Usage: lunshen ${name} `))
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u)
  })

  it('gives the version', async () => {
    expect((await lunshen('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
