// A batch of files, from the start of the first process to the end of the last: ours in one Node process, pandoc in one a file.
import { spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeProposal } from '@lunshen/specimens'
import { summarise } from './statistics.mjs'

const target = 0.2
const repeats = 3
const child = fileURLToPath(new URL('read-files.mjs', import.meta.url))

/** One row, or one that says that pandoc is not there. */
export async function benchBatch(folder, size) {
  const what = `batch of ${size} files, wall time / pandoc -t json`
  if (spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status !== 0)
    return [{ what, unit: 's', target, skipped: 'pandoc is not on PATH' }]
  const paths = await writeBatch(join(folder, 'batch'), size)
  const times = { ours: [], peer: [] }
  for (let i = 0; i < repeats; i++) {
    times.ours.push(await seconds(() => run(process.execPath, [child, ...paths])))
    if (i < 2) times.peer.push(await seconds(() => runEach(paths)))
  }
  const ours = summarise(times.ours)
  const peer = summarise(times.peer)
  const ratio = ours.median / peer.median
  return [
    { what, unit: 's', ours, peer, ratio, minRatio: ours.min / peer.min, target, pass: ratio <= target },
  ]
}

async function writeBatch(folder, size) {
  await mkdir(folder, { recursive: true })
  const paths = []
  for (let i = 0; i < size; i++) {
    const path = join(folder, `${i}.docx`)
    await writeFile(path, makeProposal({ pages: 5 + ((i * 7) % 21), seed: i }))
    paths.push(path)
  }
  return paths
}

async function runEach(paths) {
  for (const path of paths) await run('pandoc', ['-f', 'docx', '-t', 'json', '-o', '/dev/null', path])
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const started = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    started.on('error', reject)
    started.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: exit ${code}`))))
  })
}

async function seconds(work) {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}
