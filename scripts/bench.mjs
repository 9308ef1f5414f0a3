// Measures the reader and the checker against their targets: `node scripts/bench.mjs [reader|check]… [--json] [--rounds N] [--batch N]`.
// Exit status 1 when a target is missed.
import { parseArgs } from 'node:util'
import { benchBatch } from './bench/batch.mjs'
import { benchCheck } from './bench/check.mjs'
import { makeInputs } from './bench/inputs.mjs'
import { benchMammoth } from './bench/mammoth.mjs'
import { benchMemory } from './bench/memory.mjs'
import { printTable } from './bench/print-table.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
    batch: { type: 'string', default: '200' },
  },
})
const parts = ['reader', 'check']
if (positionals.some((name) => !parts.includes(name))) {
  console.error('用法：node scripts/bench.mjs [reader] [check] [--json] [--rounds 轮数] [--batch 文件数]')
  process.exit(2)
}

const inputs = await makeInputs()
const wanted = positionals.length > 0 ? positionals : parts
const rounds = Number(values.rounds)
const rows = []
if (wanted.includes('reader'))
  rows.push(
    ...(await benchMammoth(inputs.single, rounds)),
    ...(await benchBatch(inputs.folder, Number(values.batch))),
    await benchMemory(inputs.largest),
  )
if (wanted.includes('check')) rows.push(...(await benchCheck(inputs.single, rounds)))
await inputs.remove()
if (values.json) console.log(JSON.stringify({ node: process.version, rows }, null, 2))
else printTable(rows)
process.exitCode = rows.some((row) => row.pass === false) ? 1 : 0
