import type { Outline, Passage } from '../text/passages.ts'

/** Makes an outline of bare text, one passage a line, located by line from 1: for the one-line texts of `screen x.jsonl`. */
export function outlineOfText(text: string): Outline {
  const passages: Passage[] = []
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '') return
    passages.push({ text: line, kind: 'paragraph', labels: [], place: { line: index + 1, column: 1 } })
  })
  return { title: '', titlePlace: { line: 1, column: 1 }, passages, labels: [] }
}
