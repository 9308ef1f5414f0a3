import type { WordPackage } from '../package/word-package.ts'
import { readXml } from '../package/xml.ts'
import type { Sighting } from '../story/word-blocks.ts'

/** Charts and SmartArt that are looked into; a document with more has their number told. */
const most = 200

/** Gives charts and SmartArt the words that stand in them, and imported parts their names, so that the ledger can tell what was not read. */
export async function readGraphics(word: WordPackage, sightings: readonly Sighting[]): Promise<void> {
  const withParts = sightings.filter(({ relation }) => relation !== undefined).slice(0, most)
  if (withParts.length === 0) return
  const targets = new Map(word.relations.map((relation) => [relation.id, relation]))
  for (const sighting of withParts) {
    const relation = targets.get(sighting.relation ?? '')
    if (relation === undefined || relation.external) continue
    const isDrawn = sighting.kind === 'chart' || sighting.kind === 'smart-art'
    const words = isDrawn
      ? await word.readSide(relation.target, ({ bytes }) => wordsIn(bytes, word))
      : relation.target
    sighting.text = [sighting.text, words ?? ''].filter((text) => text !== '').join('：')
  }
}

/** The words of a DrawingML part, each once: titles, names of series and categories, labels of shapes. */
async function wordsIn(bytes: Uint8Array, word: WordPackage): Promise<string> {
  const words = new Set<string>()
  let label = ''
  let inLabel = false
  let inNames = 0
  await readXml(
    bytes,
    {
      open: (name) => {
        if (name === 'c:strCache') inNames++
        inLabel = name === 'a:t' || (name === 'c:v' && inNames > 0) || name === 'cx:v' || name === 'cx:pt'
        label = ''
      },
      close: (name) => {
        if (name === 'c:strCache') inNames--
        if (inLabel && label.trim() !== '' && words.size < 2000) words.add(label.trim())
        inLabel = false
      },
      text: (text) => {
        if (inLabel && label.length < 2000) label += text
      },
    },
    word.options,
  )
  return [...words].join('、')
}
