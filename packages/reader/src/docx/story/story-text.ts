import { textInFont } from '../format/symbols.ts'
import { addParagraph } from './open-paragraph.ts'
import {
  countNode,
  countText,
  presentChange,
  type StoryState,
  sight,
  styleOf,
  takesAway,
} from './story-state.ts'
import type { ChangeKind, WordParagraph } from './word-blocks.ts'

/** Takes text as the file has it: shown text goes to the paragraph, the rest to where it belongs. */
export function takeText(state: StoryState, raw: string): void {
  // A line end in the XML is a space; a line end in the text is a w:br.
  const given = raw.includes('\n') ? raw.replace(/\s*\n\s*/g, ' ') : raw
  const runStyle = state.styles.byId.get(state.run?.styleId ?? '')
  addText(state, textInFont(given, state.run?.font ?? runStyle?.font))
}

/** Adds text to the innermost paragraph in the appearance of the open run; what is not shown goes to the ledger instead. */
export function addText(state: StoryState, text: string): void {
  if (text === '' || swallowedByField(state, text)) return
  const paragraph = state.paragraphs.at(-1) ?? strayParagraph(state)
  const change = presentChange(state)
  if (change && takesAway(change.kind)) noteGone(state, paragraph, change, text)
  else if (isHidden(state)) noteQuietly(state, 'hidden-text', text)
  else if (state.inRuby) noteQuietly(state, 'ruby', text)
  else showText(state, paragraph, inControl(state, text), change)
}

function showText(
  state: StoryState,
  paragraph: WordParagraph,
  shown: string,
  change: Change | undefined,
): void {
  if (shown === '') return
  countText(state, shown)
  if (change) noteNew(state, paragraph, change, shown)
  const struck = isStruck(state, paragraph)
  if (struck) noteQuietly(state, 'struck-text', shown)
  if (state.page.text.length < pageText || state.page.pictures.length > 0) notePageText(state, shown)
  appendRun(state, paragraph, shown, struck)
}

const pageText = 300

/** Keeps the start of a page's text, and what follows its pictures: it tells whether the page is more than a picture. */
function notePageText(state: StoryState, text: string): void {
  const { page } = state
  const last = page.pictures.at(-1)?.textBefore ?? 0
  if (page.text.length < Math.max(pageText, last + 60)) page.text += text.trim()
}

/** Text outside any paragraph is no Word text, but it is text. */
function strayParagraph(state: StoryState): WordParagraph {
  const paragraph = addParagraph(state)
  state.paragraphs.pop()
  return paragraph
}

function appendRun(state: StoryState, paragraph: WordParagraph, text: string, struck: boolean): void {
  const { run } = state
  const style = styleOf(state, paragraph)
  const runStyle = run?.styleId === undefined ? undefined : state.styles.byId.get(run.styleId)
  const bold = run?.bold ?? runStyle?.bold ?? style.bold ?? false
  const sizeHalfPoints = run?.sizeHalfPoints ?? runStyle?.sizeHalfPoints ?? style.sizeHalfPoints
  const font = run?.eastAsianFont ?? runStyle?.eastAsianFont ?? style.eastAsianFont
  const last = paragraph.runs.at(-1)
  const alone = paragraph.inlines.at(-1)?.at === paragraph.runs.length
  const looksSame = last?.bold === bold && last.sizeHalfPoints === sizeHalfPoints && last.font === font
  const same = looksSame && (last?.struck ?? false) === struck
  paragraph.length += text.length
  if (last && same && !alone) last.text += text
  else {
    countNode(state)
    paragraph.runs.push({ text, bold, sizeHalfPoints, font, ...(struck ? { struck } : {}) })
  }
}

/** Text in a field's instruction is not shown; some fields are drawn from it. */
function swallowedByField(state: StoryState, text: string): boolean {
  const { fields } = state
  if (fields.length === 0) return false
  const instruction = fields.findLast((field) => field.isInstruction && field.instruction !== '')
  if (instruction === undefined) {
    for (const field of fields) field.hasResult ||= text.trim() !== ''
    return false
  }
  countText(state, text)
  instruction.held += text
  return true
}

/** Whether the open run is hidden text, by itself or by its styles. */
export function isHidden(state: StoryState): boolean {
  const { run } = state
  const paragraph = state.paragraphs.at(-1)
  if (run === undefined || paragraph === undefined) return false
  const runStyle = state.styles.byId.get(run.styleId ?? '')
  return run.hidden ?? runStyle?.hidden ?? styleOf(state, paragraph).hidden ?? false
}

function isStruck(state: StoryState, paragraph: WordParagraph): boolean {
  const { run } = state
  if (run === undefined) return false
  const runStyle = state.styles.byId.get(run.styleId ?? '')
  return run.struck ?? runStyle?.struck ?? styleOf(state, paragraph).struck ?? false
}

/** A control's guidance reads as guidance, a check box as its mark, whatever glyph draws it. */
function inControl(state: StoryState, text: string): string {
  const control = state.controls.findLast((one) => one.checkBox !== undefined || one.isPlaceholder)
  if (control === undefined || !control.inContent) return text
  if (control.checkBox === undefined) {
    control.guidance += text
    return ''
  }
  if (control.hasShown && [...text.trim()].length <= 2) return ''
  if (control.hasShown) return text
  control.hasShown = true
  return control.checkBox ? '☑' : '☐'
}

/** Shows the guidance of the controls that are open, where their paragraph or they themselves end. */
export function showGuidance(state: StoryState): void {
  for (const control of state.controls) {
    const guidance = control.guidance.replace(/[。.\s]+$/, '')
    control.guidance = ''
    const paragraph = state.paragraphs.at(-1)
    if (guidance !== '' && paragraph) showText(state, paragraph, `（请填写：${guidance}）`, undefined)
  }
}

/** Notes text for the ledger; what follows in the same paragraph goes on with it. */
function noteQuietly(state: StoryState, kind: 'hidden-text' | 'struck-text' | 'ruby', text: string): void {
  const last = state.story.sightings.at(-1)
  const index = state.paragraphs.at(-1)?.index
  if (last?.kind === kind && last.paragraph === index) {
    countText(state, text)
    last.text += text
  } else if (text.trim() !== '') sight(state, kind, text)
}

type Change = { readonly kind: ChangeKind; readonly author: string }

function noteGone(state: StoryState, paragraph: WordParagraph, change: Change, text: string): void {
  countText(state, text)
  const last = paragraph.changes?.at(-1)
  if (last?.kind === change.kind && last.offset === paragraph.length) last.gone += text
  else pushChange(state, paragraph, { ...change, gone: text, length: 0 })
}

function noteNew(state: StoryState, paragraph: WordParagraph, change: Change, text: string): void {
  const last = paragraph.changes?.at(-1)
  if (last?.kind === change.kind && last.offset + last.length === paragraph.length) last.length += text.length
  else pushChange(state, paragraph, { ...change, gone: '', length: text.length })
}

function pushChange(
  state: StoryState,
  paragraph: WordParagraph,
  change: Change & { readonly gone: string; readonly length: number },
): void {
  countNode(state)
  paragraph.changes ??= []
  paragraph.changes.push({ ...change, offset: paragraph.length })
}
