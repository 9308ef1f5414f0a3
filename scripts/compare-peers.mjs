// Compares our reader with mammoth, pandoc and LibreOffice over a folder of Word files:
// `node scripts/compare-peers.mjs DIR [--cache DIR] [--out lost.txt] [--soffice] [--only PART-OF-PATH]`
// DIR holds MANIFEST.tsv with the columns path, sha256 and expected (ok, error or either).
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareFile } from './compare/compare-file.mjs'
import { cachePeerOutputs } from './compare/peer-outputs.mjs'
import { startSummary } from './compare/summary.mjs'
import { startWorker } from './compare/worker-client.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cache: { type: 'string', default: join(tmpdir(), 'lunshen-peers') },
    out: { type: 'string' },
    soffice: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
})
const [folder] = positionals
if (folder === undefined) {
  console.error(
    '用法：node scripts/compare-peers.mjs 文件夹 [--cache 目录] [--out 文件] [--soffice] [--only 路径片段]',
  )
  process.exit(2)
}

const files = (await readManifest(folder)).filter(({ path }) => path.includes(values.only))
const readPeer = await cachePeerOutputs(files, values.cache, { soffice: values.soffice })
const worker = startWorker('reader')
const summary = startSummary()
for (const file of files) {
  const ours = await worker.ask(file.path)
  summary.addOutcome(file, ours)
  if (ours.output === undefined) continue
  const outputs = { ours }
  for (const tool of ['mammoth', 'pandoc', 'soffice']) outputs[tool] = (await readPeer(tool, file.id))?.output
  summary.addComparison(file, await compareFile(file.path, outputs))
}
worker.stop()
const { table, details, failed } = summary.finish()
console.log(table)
if (values.out) {
  await mkdir(dirname(values.out), { recursive: true })
  await writeFile(values.out, `${table}\n\n${details}\n`)
} else console.log(`\n${details}`)
process.exitCode = failed ? 1 : 0

async function readManifest(directory) {
  const [head, ...lines] = (await readFile(join(directory, 'MANIFEST.tsv'), 'utf8')).trim().split('\n')
  const columns = head.split('\t')
  return lines.map((line) => {
    const row = Object.fromEntries(line.split('\t').map((value, i) => [columns[i], value]))
    return {
      path: join(directory, row.path),
      name: row.path,
      id: row.sha256.slice(0, 16),
      expected: row.expected,
    }
  })
}
