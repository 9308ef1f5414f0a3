import { runText, type WordInline, type WordParagraph, type WordRun } from '../story/word-blocks.ts'

/**
 * Splits a paragraph at its line breaks: text pasted from the web holds its headings and paragraphs apart by breaks alone.
 * Each line keeps the paragraph's index and style; the automatic number stays with the first.
 */
export function splitAtBreaks(paragraph: WordParagraph): WordParagraph[] {
  if (!runText(paragraph).trim().includes('\n')) return [paragraph]
  const lines: { runs: WordRun[]; inlines: WordInline[] }[] = [{ runs: [], inlines: [] }]
  paragraph.runs.forEach((run, i) => {
    addInlines(paragraph, i, lines)
    run.text.split('\n').forEach((text, part) => {
      if (part > 0) lines.push({ runs: [], inlines: [] })
      if (text !== '') lines.at(-1)?.runs.push({ ...run, text })
    })
  })
  addInlines(paragraph, paragraph.runs.length, lines)
  const filled = lines.filter(({ runs, inlines }) => runs.length + inlines.length > 0)
  return filled.map((line, i) => ({ ...paragraph, ...line, label: i === 0 ? paragraph.label : '' }))
}

function addInlines(
  paragraph: WordParagraph,
  before: number,
  lines: readonly { readonly runs: WordRun[]; readonly inlines: WordInline[] }[],
): void {
  const line = lines.at(-1)
  if (line === undefined) return
  const last = before === paragraph.runs.length
  for (const inline of paragraph.inlines) {
    if (inline.at === before || (last && inline.at > before))
      line.inlines.push({ ...inline, at: line.runs.length })
  }
}
