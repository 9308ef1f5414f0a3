// Reads one file in a process of its own: prints the outcome as one line of JSON. `node read-one.mjs FILE`
import { readFile } from 'node:fs/promises'
import { readDocument } from '@lunshen/reader'

const [file] = process.argv.slice(2)
const bytes = await readFile(file)
const start = performance.now()
const outcome = await readDocument(bytes, { name: file })
const ms = Math.round(performance.now() - start)
// The reading alone is measured, not the looking at what was read.
const rss = Math.round(process.resourceUsage().maxRSS / 1024)
const isDocument = outcome.type === 'document'
const texts = isDocument ? collectTexts(outcome) : ''
console.log(
  JSON.stringify({
    result: isDocument ? 'document' : outcome.code,
    ms,
    rss,
    ledger: isDocument ? outcome.ledger.map((entry) => entry.kind) : [],
    texts,
  }),
)

/** Enough of the text to look for the demanded pieces, never the whole of a huge document. */
function collectTexts(document) {
  const found = []
  let length = 0
  const waiting = [document.ledger, document.tree]
  while (waiting.length > 0 && length < 2_000_000) {
    const at = waiting.pop()
    if (typeof at === 'string') {
      found.push(at)
      length += at.length
    } else if (Array.isArray(at))
      for (let i = Math.min(at.length, 200_000) - 1; i >= 0; i--) waiting.push(at[i])
    else if (typeof at === 'object' && at !== null) {
      if (at.type === 'paragraph' || at.type === 'heading') found.push(plain(at))
      waiting.push(...Object.values(at).reverse())
    }
  }
  return found.join('\n').slice(0, 4_000_000)
}

function plain(node) {
  return typeof node.value === 'string' ? node.value : (node.children ?? []).map(plain).join('')
}
