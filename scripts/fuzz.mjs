// Mutated files against the built reader: `node scripts/fuzz.mjs [--count 20000] [--seed 1] [--seconds S] [--jobs 2] [--shown 20] [--only SEED [--save FILE]]`.
// Exit 1 when any file breaks a promise; the seed named reproduces it with --only.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { makeMutations } from '@lunshen/specimens'
import { examine } from './fuzz/examine.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '1800' },
    jobs: { type: 'string', default: '2' },
    shown: { type: 'string', default: '20' },
    only: { type: 'string' },
    save: { type: 'string' },
  },
})
const hangMs = 15_000

/** One thread over every n-th seed; a file that never ends is a failure, and the thread goes on behind it. */
function runThread(range, onFailure, onSummary) {
  return new Promise((resolve, reject) => {
    const progress = new Int32Array(new SharedArrayBuffer(8))
    const worker = new Worker(new URL('fuzz/worker.mjs', import.meta.url), {
      workerData: { ...range, progress },
    })
    let last = { turn: 0, at: Date.now() }
    const skip = async (why) => {
      clearInterval(watch)
      const seed = Atomics.load(progress, 0)
      await worker.terminate()
      if (seed < 0) return resolve()
      onFailure({ seed, faults: [why] })
      runThread({ ...range, first: seed + range.step }, onFailure, onSummary).then(resolve, reject)
    }
    const watch = setInterval(() => {
      const turn = Atomics.load(progress, 1)
      if (turn !== last.turn) last = { turn, at: Date.now() }
      else if (Date.now() - last.at > hangMs) skip(`still reading after ${hangMs / 1000} s`)
    }, 500)
    worker.on('message', ({ failure, summary }) => {
      if (failure) onFailure(failure)
      if (!summary) return
      onSummary(summary)
      clearInterval(watch)
      resolve()
    })
    worker.on('error', (error) => skip(`thread died: ${error.message}`))
  })
}

async function runOne(seed) {
  const mutation = makeMutations()(seed)
  if (values.save) await writeFile(values.save, mutation.bytes)
  const { result, ms, faults } = await examine(mutation)
  console.log(`${seed}: ${mutation.kind}, ${mutation.bytes.length} bytes: ${result} in ${Math.round(ms)} ms`)
  for (const fault of faults) console.log(`  ${fault}`)
  return faults.length
}

async function runMany() {
  const [from, count, jobs] = [values.seed, values.count, values.jobs].map(Number)
  const until = Date.now() + Number(values.seconds) * 1000
  const failures = []
  const total = { files: 0, outcomes: {}, slowest: { ms: 0, seed: 0 } }
  const onFailure = (failure) => {
    failures.push(failure)
    if (failures.length <= Number(values.shown))
      console.log(`--only ${failure.seed}: ${failure.faults.join('; ')}`)
  }
  const onSummary = ({ files, outcomes, slowest }) => {
    total.files += files
    for (const [result, n] of Object.entries(outcomes))
      total.outcomes[result] = (total.outcomes[result] ?? 0) + n
    if (slowest.ms > total.slowest.ms) total.slowest = slowest
  }
  const range = { end: from + count, step: jobs, until }
  const threads = Array.from({ length: jobs }, (_, i) =>
    runThread({ ...range, first: from + i }, onFailure, onSummary),
  )
  await Promise.all(threads)
  console.log(summaryLine(total, failures.length))
  return failures.length
}

function summaryLine({ files, outcomes, slowest }, failed) {
  const { document = 0, exception = 0, ...errors } = outcomes
  const codes = Object.entries(errors)
    .sort((a, b) => b[1] - a[1])
    .map(([code, n]) => `${code} ${n}`)
  const rss = Math.round(process.resourceUsage().maxRSS / 1024)
  return `${files} files: ${document} documents, ${codes.join(', ')}; exceptions ${exception}, failures ${failed}; slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed}); peak RSS ${rss} MB`
}

const failed = values.only === undefined ? await runMany() : await runOne(Number(values.only))
process.exitCode = failed > 0 ? 1 : 0
