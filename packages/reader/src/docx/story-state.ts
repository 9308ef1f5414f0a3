import type { ParagraphStyle, StyleSheet } from './styles.ts'
import type {
  Sighting,
  UnreadKind,
  WordBlock,
  WordCell,
  WordParagraph,
  WordRow,
  WordStory,
  WordTable,
} from './word-blocks.ts'

interface RunState {
  bold: boolean | undefined
  hidden: boolean
  size: number | undefined
  styleId: string | undefined
}

/** Where the reading of a part stands: open paragraphs, cells and tables, and the switches that elements turn. */
export interface StoryState {
  readonly story: WordStory
  readonly styles: StyleSheet
  readonly paragraphs: WordParagraph[]
  readonly containers: WordBlock[][]
  readonly tables: { table: WordTable; row: WordRow | undefined; column: number }[]
  readonly cells: WordCell[]
  /** Nested fields: true where the field is a table of contents. */
  readonly fields: boolean[]
  run: RunState | undefined
  inRunProperties: boolean
  inParagraphProperties: boolean
  inText: boolean
  inInstruction: boolean
  skipDepth: number
  textBoxDepth: number
  /** Paragraphs of the body so far. */
  count: number
  textLength: number
  checkBox: { checked: boolean } | undefined
  /** Inside a content control that still shows its guidance. */
  placeholder: boolean
  altText: string
}

/** The state before the first element of a part. */
export function newStoryState(styles: StyleSheet): StoryState {
  const blocks: WordBlock[] = []
  return {
    story: { blocks, sightings: [] },
    styles,
    paragraphs: [],
    containers: [blocks],
    tables: [],
    cells: [],
    fields: [],
    run: undefined,
    inRunProperties: false,
    inParagraphProperties: false,
    inText: false,
    inInstruction: false,
    skipDepth: 0,
    textBoxDepth: 0,
    count: 0,
    textLength: 0,
    checkBox: undefined,
    placeholder: false,
    altText: '',
  }
}

/** The style a paragraph has, or the document's default one. */
function styleOf(state: StoryState, paragraph: WordParagraph): ParagraphStyle {
  return state.styles.byId.get(paragraph.styleId ?? '') ?? state.styles.fallback
}

/** Adds text to the innermost paragraph in the appearance of the open run; hidden text goes to the ledger instead. */
export function addText(state: StoryState, text: string): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined || text === '') return
  const run = state.run
  if (run?.hidden) {
    sight(state, 'hidden-text', text)
    return
  }
  const shown = state.placeholder ? `（请填写：${text.replace(/[。.\s]+$/, '')}）` : text
  const style = styleOf(state, paragraph)
  const runStyle = state.styles.byId.get(run?.styleId ?? '')
  const bold = run?.bold ?? runStyle?.bold ?? style.bold ?? false
  const sizeHalfPoints = run?.size ?? runStyle?.sizeHalfPoints ?? style.sizeHalfPoints
  const last = paragraph.runs.at(-1)
  const alone = paragraph.inlines.at(-1)?.at === paragraph.runs.length
  if (last && !alone && last.bold === bold && last.sizeHalfPoints === sizeHalfPoints) last.text += shown
  else paragraph.runs.push({ text: shown, bold, sizeHalfPoints })
}

/** Notes a picture or note reference at the present place of the innermost paragraph. */
export function addInline(state: StoryState, kind: 'image' | 'note', text: string): void {
  const paragraph = state.paragraphs.at(-1)
  paragraph?.inlines.push({ kind, text, at: paragraph.runs.length })
}

/** Notes for the ledger what is seen and not read. */
export function sight(state: StoryState, kind: UnreadKind, text = ''): void {
  const sighting: Sighting = {
    kind,
    paragraph: state.paragraphs.at(-1)?.index ?? Math.max(1, state.count),
    text,
  }
  state.story.sightings.push(sighting)
}
