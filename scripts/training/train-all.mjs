// Trains networks side by side, as many at a time as the machine has processors.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Trains one network a job `{samples, seed}`; the networks come in the order of the jobs. */
export async function trainAll(jobs, width) {
  const networks = new Array(jobs.length)
  let next = 0
  const work = async () => {
    while (next < jobs.length) {
      const at = next++
      networks[at] = await trainOne({ ...jobs[at], width })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return networks
}

function trainOne(workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
