import type { Definition, RootContent } from 'mdast'
import { plainText } from '../../plain-text.ts'
import { unmask } from '../lines/source-lines.ts'
import { type Origin, placeOf, sourceOf } from './origin.ts'

/** `[注]: 本系统不采集人脸` is a sentence, not the address of a link. */
export function readDefinition(block: Definition, origin: Origin): RootContent[] {
  const { identifier, label, url, title } = block
  const isWords = /\p{Script=Han}/u.test(url) && !/[/.#:%@]/.test(url)
  if (isWords) {
    const value = unmask(sourceOf(block, origin))
    return [
      { type: 'paragraph', children: [{ type: 'text', value }], data: { place: placeOf(block, origin) } },
    ]
  }
  if (title)
    origin.sightings.push({ kind: 'hidden-text', place: placeOf(block, origin), text: unmask(title) })
  return [
    { type: 'definition', identifier, ...(label ? { label } : {}), url: unmask(url), title: title ?? null },
  ]
}

/** A short line, an empty one, and 「: 内容」: a term and what it means, as pandoc has it. */
export function mergeDefinitions(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const block of blocks) {
    const term = result.at(-1)
    const first = block.type === 'paragraph' ? block.children[0] : undefined
    const defines = first?.type === 'text' && /^[:：]\s+\S/.test(first.value)
    if (block.type === 'paragraph' && defines && term?.type === 'paragraph' && plainText(term).length <= 20) {
      const value = `：${first.value.replace(/^[:：]\s+/, '')}`
      result[result.length - 1] = {
        ...term,
        children: [...term.children, { type: 'text', value }, ...block.children.slice(1)],
      }
    } else result.push(block)
  }
  return result
}
