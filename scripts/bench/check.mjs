// Checking (elements, rules, annex screen; the reading left out) against mammoth's conversion of the same file, in one process, warm, in turns.
import { checkDocument, makeChecker } from '@lunshen/checker'
import { loadMeasure } from '@lunshen/measure'
import { readDocument } from '@lunshen/reader'
import mammoth from 'mammoth'
import { summarise } from './statistics.mjs'

const target = 1
const warmUps = 10
/** The long file decides by itself: fewer rounds, or it would take most of the time. */
const isLong = (bytes) => bytes.length > 300_000

/** One row a file: milliseconds of both and the ratio of the medians. */
export async function benchCheck(files, rounds) {
  const checker = makeChecker(loadMeasure())
  const documents = await Promise.all(
    files.map(async ({ name, bytes }) => {
      const document = await readDocument(bytes, { name: 'a.docx' })
      if (document.type !== 'document') throw new Error(`${name}: ${document.code}`)
      return document
    }),
  )
  const times = files.map(() => ({ ours: [], peer: [] }))
  for (let round = -warmUps; round < rounds; round++) {
    for (const [i, { bytes }] of files.entries()) {
      if (isLong(bytes) && (round < -2 || round > Math.ceil(rounds / 3))) continue
      const ours = await time(() => checkDocument(documents[i], checker))
      const peer = await time(() => mammoth.convertToHtml({ buffer: bytes }))
      if (round < 0) continue
      times[i].ours.push(ours)
      times[i].peer.push(peer)
    }
  }
  return files.map(({ name }, i) => rowOf(name, summarise(times[i].ours), summarise(times[i].peer)))
}

function rowOf(name, ours, peer) {
  const ratio = ours.median / peer.median
  return {
    what: `check ${name} / mammoth`,
    unit: 'ms',
    ours,
    peer,
    ratio,
    minRatio: ours.min / peer.min,
    target,
    pass: ratio <= target,
  }
}

async function time(run) {
  const before = performance.now()
  await run()
  return performance.now() - before
}
