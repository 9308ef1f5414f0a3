// Reads the files it is given, one after the other, and tells on the last line what it took: the process that is measured.
import { readFile } from 'node:fs/promises'
import { readDocument } from '@lunshen/reader'

let blocks = 0
for (const path of process.argv.slice(2)) {
  const document = await readDocument(await readFile(path), { name: path })
  if (document.type !== 'document') throw new Error(`${path}: ${document.code}`)
  blocks += document.tree.children.length
}
// On Linux the unit of maxRSS is a kibibyte, and so Node gives it everywhere.
console.log(JSON.stringify({ blocks, maxRssKibibytes: process.resourceUsage().maxRSS }))
