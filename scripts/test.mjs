// Everything that needs no Debian package: formatting and lint, stale generated files, types of tests, tests.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = process.execPath
const report = `${root}/node_modules/.vitest-report.json`
rmSync(report, { force: true })

const steps = [
  ['格式与静态检查', [`${root}/node_modules/@biomejs/biome/bin/biome`, 'ci', '.']],
  ['生成文件是否最新', [`${root}/scripts/generate.mjs`, '--check']],
  ['测试代码的类型', [`${root}/node_modules/typescript/bin/tsc`, '-p', 'tsconfig.tests.json']],
  [
    '测试',
    [
      `${root}/node_modules/vitest/vitest.mjs`,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  ],
]

let failedSteps = 0
for (const [name, args] of steps) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    failedSteps++
    console.error(`✘ ${name}未通过`)
  }
}

let counts = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 }
try {
  counts = JSON.parse(readFileSync(report, 'utf8'))
} catch {
  failedSteps++
  console.error('✘ 没有得到测试结果')
}
if (counts.numPassedTests === 0) failedSteps++
// A file that fails before its tests begin has failed suites and no failed test.
const failed = Math.max(counts.numFailedTests, counts.numFailedTestSuites)
console.log(`${counts.numPassedTests} passed, ${failed} failed`)
process.exit(failedSteps > 0 ? 1 : 0)
