// Our whole reading against mammoth's, in one process, warm, in turns: whatever slows the machine slows both.
import { readDocument } from '@lunshen/reader'
import mammoth from 'mammoth'
import { summarise } from './statistics.mjs'

const target = 0.35
/** Rounds before the measured ones: the engine compiles what runs often only after dozens of short files. */
const warmUps = 10
/** A short file is read more often: what else the machine does weighs more on it. */
const timesARound = (bytes) => (bytes.length > 300_000 ? 1 : bytes.length > 50_000 ? 2 : 6)

/** One row a file: milliseconds of both and the ratio of the medians. */
export async function benchMammoth(files, rounds) {
  const times = files.map(() => ({ ours: [], peer: [] }))
  for (let round = -warmUps; round < rounds; round++) {
    for (const [i, { name, bytes }] of files.entries()) {
      // The long file decides by itself: fewer rounds, or it would take most of the time.
      if (bytes.length > 300_000 && (round < -2 || round > Math.ceil(rounds / 3))) continue
      for (let time = 0; time < timesARound(bytes); time++) {
        const { ours, peer } = await readBoth(name, bytes)
        if (round < 0) continue
        times[i].ours.push(ours)
        times[i].peer.push(peer)
      }
    }
  }
  return files.map(({ name }, i) => {
    const ours = summarise(times[i].ours)
    const peer = summarise(times[i].peer)
    const ratio = ours.median / peer.median
    const minRatio = ours.min / peer.min
    return {
      what: `${name} / mammoth`,
      unit: 'ms',
      ours,
      peer,
      ratio,
      minRatio,
      target,
      pass: ratio <= target,
    }
  })
}

async function readBoth(name, bytes) {
  const ours = await time(() => readDocument(bytes, { name: 'a.docx' }))
  const peer = await time(() => mammoth.convertToHtml({ buffer: bytes }))
  if (ours.result.type !== 'document') throw new Error(`${name}: ${ours.result.code}`)
  return { ours: ours.ms, peer: peer.ms }
}

async function time(run) {
  const before = performance.now()
  const result = await run()
  return { result, ms: performance.now() - before }
}
