import { picture, textBox } from './drawings.ts'
import { footnoteReference, paragraph, textParagraph } from './paragraphs.ts'
import { chapters } from './phrases.ts'
import { writeProse, writeSentence } from './prose.ts'
import type { Random } from './random.ts'
import { textRuns } from './runs.ts'
import { formTable, scheduleTable } from './tables.ts'

/** What is being written: XML of the body, its visible characters, and what other parts must hold. */
export interface Draft {
  readonly body: string[]
  readonly headings: { readonly text: string; readonly level: number }[]
  readonly footnotes: string[]
  characters: number
}

/** Relationship ids of the pictures that a draft may show. */
export const pictureIds = ['rId21', 'rId22', 'rId23'] as const

/** Writes section after section until the body holds about `characters`. */
export function writeChapters(random: Random, draft: Draft, characters: number): void {
  for (let round = 0; draft.characters < characters; round++) {
    for (const [chapter, sections] of chapters) {
      addHeading(random, draft, round === 0 ? chapter : `${chapter}（子课题${round}）`, 1)
      for (const section of sections) {
        writeSection(random, draft, section)
        if (draft.characters >= characters) return
      }
    }
  }
}

function writeSection(random: Random, draft: Draft, section: string): void {
  addHeading(random, draft, section, 2)
  const count = 2 + random.below(3)
  for (let i = 0; i < count; i++) addProse(random, draft)
  const dice = random.below(8)
  if (dice === 0) add(draft, scheduleTable(random), 330)
  else if (dice === 1) add(draft, formTable(random), 260)
  else if (dice === 2)
    add(
      draft,
      paragraph(random, picture(random, random.pick(pictureIds), '系统架构示意图'), { alignment: 'center' }),
      0,
    )
  else if (dice === 3) addTextBox(random, draft)
  else if (dice <= 5) addList(random, draft, dice === 4 ? 2 : 3)
}

function add(draft: Draft, xml: string, characters: number): void {
  draft.body.push(xml)
  draft.characters += characters
}

function addHeading(random: Random, draft: Draft, text: string, level: number): void {
  draft.headings.push({ text, level })
  const look = { style: String(level), bold: true, font: '黑体', sizeHalfPoints: 34 - 2 * level }
  add(draft, textParagraph(random, text, look), text.length)
}

function addProse(random: Random, draft: Draft): void {
  const text = writeProse(random, 60 + random.below(170))
  let runs = textRuns(random, text)
  if (random.chance(0.06)) {
    draft.footnotes.push(writeSentence(random))
    runs += footnoteReference(random, draft.footnotes.length)
  }
  add(draft, paragraph(random, runs, { indent: true, alignment: 'both' }), text.length)
}

function addTextBox(random: Random, draft: Draft): void {
  const text = `说明：${writeSentence(random)}`
  const host = writeProse(random, 60)
  const runs = textRuns(random, host) + textBox(random, text)
  add(draft, paragraph(random, runs, { indent: true }), host.length + text.length)
}

function addList(random: Random, draft: Draft, numId: number): void {
  for (let i = 0; i < 4; i++) {
    const text = writeSentence(random)
    add(draft, textParagraph(random, text, { numId }), text.length)
  }
}
