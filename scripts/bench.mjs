// Measures the reader against its targets: `node scripts/bench.mjs [reader] [--json] [--rounds N] [--batch N]`.
// Exit status 1 when a target is missed.
import { parseArgs } from 'node:util'
import { benchBatch } from './bench/batch.mjs'
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
if (positionals.some((name) => name !== 'reader')) {
  console.error('用法：node scripts/bench.mjs [reader] [--json] [--rounds 轮数] [--batch 文件数]')
  process.exit(2)
}

const inputs = await makeInputs()
const rows = [
  ...(await benchMammoth(inputs.single, Number(values.rounds))),
  ...(await benchBatch(inputs.folder, Number(values.batch))),
  await benchMemory(inputs.largest),
]
await inputs.remove()
if (values.json) console.log(JSON.stringify({ node: process.version, rows }, null, 2))
else printTable(rows)
process.exitCode = rows.some((row) => row.pass === false) ? 1 : 0
