import type { StyleSheet } from '../format/styles.ts'
import type { WordPackage } from '../package/word-package.ts'
import { isOn, readXml } from '../package/xml.ts'
import { readStory } from '../story/read-story.ts'
import { allParagraphs, runText, type Sighting, type WordStory } from '../story/word-blocks.ts'

interface Start {
  readonly id: string
  readonly author: string
  readonly from: number
}

/** Reads the comments: word for word, with author and place, told apart by whether they are resolved. */
export async function readComments(
  word: WordPackage,
  body: WordStory,
  styles: StyleSheet,
): Promise<Sighting[]> {
  const starts: Start[] = []
  const story = await word.readSide(word.partsOf('comments')[0], ({ bytes }) =>
    readStory(bytes, {
      ...word.options,
      styles,
      onNote: (attributes, from) =>
        void starts.push({ id: attributes['w:id'] ?? '', author: attributes['w:author'] ?? '', from }),
    }),
  )
  if (story === undefined) return []
  if (story.sightings.some(({ kind }) => kind === 'cut-off')) word.unread.add('comments.xml')
  const done = await readResolved(word)
  return starts.map(({ id, author, from }, i): Sighting => {
    const paragraphs = [...allParagraphs(story.blocks.slice(from, starts[i + 1]?.from))]
    const isDone = paragraphs.some(
      ({ id: paragraphId }) => paragraphId !== undefined && done.has(paragraphId),
    )
    return {
      kind: isDone ? 'resolved-comment' : 'comment',
      paragraph: body.commented.get(id) ?? 1,
      text: paragraphs.map(runText).join('\n').trim(),
      author: author === '' ? undefined : author,
    }
  })
}

/** Ids of the paragraphs whose comment threads are resolved (w15:commentEx of [MS-DOCX] 2.5.3.3). */
async function readResolved(word: WordPackage): Promise<Set<string>> {
  const done = new Set<string>()
  await word.readSide(word.partsOf('commentsExtended')[0], async ({ bytes }) => {
    await readXml(
      bytes,
      {
        open: (name, attributes) => {
          if (
            name === 'w15:commentEx' &&
            isOn(attributes, 'w15:done') &&
            attributes['w15:done'] !== undefined
          )
            done.add(attributes['w15:paraId'] ?? '')
        },
      },
      word.options,
    )
  })
  return done
}
