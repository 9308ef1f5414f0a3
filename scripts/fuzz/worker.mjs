// Examines every n-th seed of a range, telling the main thread before each file which one it is about to read.
import { parentPort, workerData } from 'node:worker_threads'
import { makeMutations } from '@lunshen/specimens'
import { examine } from './examine.mjs'

const { first, end, step, until, progress } = workerData
const mutation = makeMutations()
const summary = { files: 0, outcomes: {}, slowest: { ms: 0, seed: 0 } }

for (let seed = first; seed < end && Date.now() < until; seed += step) {
  Atomics.store(progress, 0, seed)
  Atomics.add(progress, 1, 1)
  const { result, ms, faults } = await examine(mutation(seed))
  summary.files++
  summary.outcomes[result] = (summary.outcomes[result] ?? 0) + 1
  if (ms > summary.slowest.ms) summary.slowest = { ms, seed }
  if (faults.length > 0) parentPort.postMessage({ failure: { seed, faults } })
}
Atomics.store(progress, 0, -1)
parentPort.postMessage({ summary })
