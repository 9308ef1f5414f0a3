// The reader against what others wrote and what nobody should: pandoc's reading of the fixtures, mutated files, bombs, a long proposal's memory.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeInputs } from '../bench/inputs.mjs'
import { benchMemory } from '../bench/memory.mjs'
import { demand, makeChecks } from './run-checks.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

function run(args, seconds) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: seconds * 1000,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, last: stdout.trim().split('\n').at(-1) ?? '', output: `${stdout}\n${stderr}` }
}

const { check, finish } = makeChecks()

await check('no text that pandoc finds in the fixtures is lost', () => {
  const report = join(root, 'node_modules/.differential-report.json')
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status, output } = run(
    [vitest, 'run', 'packages/reader/test/differential.test.ts', '--reporter=json', `--outputFile=${report}`],
    150,
  )
  demand(status === 0, output.slice(-2000))
  const { numPassedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  demand(numPendingTests === 0, 'pandoc is not installed')
  return `${numPassedTests} comparisons`
})

await check('mutated files give a document or an error', () => {
  const { status, last, output } = run(['scripts/fuzz.mjs', '--count', '4000', '--seconds', '60'], 120)
  demand(status === 0, output.slice(-2000))
  return last
})

await check('bombs are refused in time and memory', () => {
  const { status, last, output } = run(['scripts/fuzz/measure-hostile.mjs', '--match', 'bomb-document'], 120)
  demand(status === 0, output.slice(-2000))
  return last
})

await check('a proposal of 300 pages is read in less than 200 MB', async () => {
  const inputs = await makeInputs()
  const row = await benchMemory(inputs.largest)
  await inputs.remove()
  demand(row.pass === true, JSON.stringify(row))
  return `${Math.round(row.ours.median)} MB`
})

process.exitCode = finish()
