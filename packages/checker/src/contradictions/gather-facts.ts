import { normaliseText } from '../text/normalise.ts'
import type { Passage } from '../text/passages.ts'
import { splitSentences } from '../text/sentences.ts'
import type { ApplicationText, Facts, Mention, Statement } from './facts.ts'
import type { ContradictionLexicon } from './lexicon.ts'
import { makeSectionReader } from './read-section.ts'

/** Facts of one kind beyond which a text is not an application but a data dump. */
const mostMentions = 400
const longestSentence = 600

/** Reads the facts of an application in one pass over its sentences. */
export function gatherFacts(files: readonly ApplicationText[], lexicon: ContradictionLexicon): Facts {
  const statements: Statement[] = []
  const mentions = new Map<string, Mention[]>()
  const labelled = new Map<string, Statement[]>()
  const sectionOf = makeSectionReader(lexicon)
  for (const [fileIndex, { file, outline }] of files.entries()) {
    const inFile = sectionOf(outline.title)
    for (const passage of outline.passages) {
      const section = inFile(passage)
      for (const { text, norm } of piecesOf(passage)) {
        const place = file === undefined ? passage.place : { ...passage.place, file }
        const statement: Statement = {
          text,
          norm,
          place,
          section,
          file: fileIndex,
          index: statements.length,
        }
        statements.push(statement)
        for (const kind of section.kinds) push(labelled, kind, statement)
        if (!section.foreign) addMentions(statement, lexicon, mentions)
      }
    }
  }
  return { statements, mentions, labelled, lexicon }
}

function addMentions(statement: Statement, lexicon: ContradictionLexicon, mentions: Map<string, Mention[]>) {
  for (const { pattern, start, end } of lexicon.matcher.find(statement.norm))
    push(mentions, lexicon.cueOf[pattern]!, { statement, start, end })
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (list.length < mostMentions) list.push(value)
}

/** Sentences; what has no sentence end for long is cut, so that work stays linear in the text. */
function piecesOf(passage: Passage): { text: string; norm: string }[] {
  const pieces: { text: string; norm: string }[] = []
  for (const { text, normalised } of splitSentences(passage)) {
    if (text.length <= longestSentence) pieces.push({ text, norm: normalised })
    else
      for (let at = 0; at < text.length; at += longestSentence) {
        const part = text.slice(at, at + longestSentence)
        pieces.push({ text: part, norm: normaliseText(part) })
      }
  }
  return pieces
}
