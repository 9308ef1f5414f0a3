// The most memory that a process holds which does nothing but read one file.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { summarise } from './statistics.mjs'

const targetMegabytes = 200
const child = fileURLToPath(new URL('read-files.mjs', import.meta.url))

/** One row: peak resident memory in megabytes. */
export async function benchMemory(path) {
  const peaks = [1, 2, 3].map(() => {
    const answer = JSON.parse(execFileSync(process.execPath, [child, path], { encoding: 'utf8' }))
    return (answer.maxRssKibibytes * 1024) / 1e6
  })
  const ours = summarise(peaks)
  return {
    what: '300 pages, peak RSS',
    unit: 'MB',
    ours,
    target: targetMegabytes,
    pass: ours.median < targetMegabytes,
  }
}
