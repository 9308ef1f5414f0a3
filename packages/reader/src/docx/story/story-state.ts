import type { ReaderLimits } from '../../limits.ts'
import { ReadFailure } from '../../read-failure.ts'
import type { CharacterLook, Style, StyleSheet } from '../format/styles.ts'
import type {
  ChangeKind,
  Sighting,
  UnreadKind,
  WordBlock,
  WordCell,
  WordParagraph,
  WordRow,
  WordStory,
  WordTable,
} from './word-blocks.ts'

/** The run being read. */
export interface RunState extends CharacterLook {
  styleId: string | undefined
}

/** A field (ECMA-376 part 1, 17.16): its instruction is not shown, its result is. */
export interface FieldState {
  instruction: string
  isInstruction: boolean
  isContents: boolean
  /** Text that stands in the instruction and is not shown. */
  held: string
  hasResult: boolean
  /** Its instruction is hidden text, and so is what is drawn from it. */
  isHidden: boolean
  checkBox: boolean | undefined
  choices: { chosen: number; readonly entries: string[] } | undefined
}

/** A content control (17.5.2). */
export interface ControlState {
  inContent: boolean
  checkBox: boolean | undefined
  hasShown: boolean
  isPlaceholder: boolean
  /** Guidance read so far; it may stand in several runs. */
  guidance: string
  isContents: boolean
}

/** A drawing, VML picture or object being read; sizes in English Metric Units, 360,000 a centimetre. */
export interface DrawingState {
  alt: string
  width: number | undefined
  height: number | undefined
  hasImage: boolean
  /** Its alt text is already in the ledger. */
  isDescribed: boolean
  object: string | undefined
}

/** What the present page holds so far, as far as the file says where pages end. */
export interface PageState {
  text: string
  readonly pictures: {
    readonly paragraph: number
    readonly height: number
    /** As tall and wide as a scanned page. */
    readonly isScan: boolean
    readonly alt: string
    /** Characters of the page's text before it. */
    readonly textBefore: number
  }[]
}

/** A table being read; `column` is the grid column of the next cell. */
export interface TableState {
  readonly table: WordTable
  row: WordRow | undefined
  column: number
}

/** What a text box keeps apart from the paragraph it is anchored in. */
interface BoxFrame {
  readonly run: RunState | undefined
  readonly fields: FieldState[]
  readonly controls: ControlState[]
  readonly outer: number | undefined
}

/** Where the reading of a part stands: open paragraphs, cells and tables, and the switches that elements turn. */
export interface StoryState {
  readonly story: WordStory
  readonly styles: StyleSheet
  readonly limits: ReaderLimits
  readonly paragraphs: WordParagraph[]
  readonly containers: WordBlock[][]
  readonly tables: TableState[]
  readonly cells: WordCell[]
  readonly changes: { readonly kind: ChangeKind; readonly author: string }[]
  readonly alternatives: { isTaken: boolean; seenBefore: number; hasUnknown: boolean }[]
  readonly drawings: DrawingState[]
  /** Open parts of an equation with their text so far. */
  readonly math: { readonly name: string; text: string }[]
  readonly frames: BoxFrame[]
  fields: FieldState[]
  controls: ControlState[]
  page: PageState
  /** The file says where a page ends. */
  hasPages: boolean
  run: RunState | undefined
  readonly outerRuns: (RunState | undefined)[]
  inRunProperties: boolean
  inParagraphProperties: boolean
  inRowProperties: boolean
  inSection: boolean
  /** The section that ends with the present paragraph ends its page. */
  endsPage: boolean
  inRuby: boolean
  inText: boolean
  inInstruction: boolean
  skipDepth: number
  isDamaged: boolean
  /** Number of the innermost open text box. */
  box: number | undefined
  boxes: number
  /** Paragraphs of the body so far. */
  count: number
  textLength: number
  /** Paragraphs, runs, cells, sightings and the like so far. */
  nodes: number
}

/** The state before the first element of a part. */
export function newStoryState(styles: StyleSheet, limits: ReaderLimits): StoryState {
  const blocks: WordBlock[] = []
  return {
    story: { blocks, sightings: [], commented: new Map(), root: '' },
    styles,
    limits,
    paragraphs: [],
    containers: [blocks],
    tables: [],
    cells: [],
    changes: [],
    alternatives: [],
    drawings: [],
    math: [],
    frames: [],
    fields: [],
    controls: [],
    page: newPage(),
    hasPages: false,
    run: undefined,
    outerRuns: [],
    inRunProperties: false,
    inParagraphProperties: false,
    inRowProperties: false,
    inSection: false,
    endsPage: false,
    inRuby: false,
    inText: false,
    inInstruction: false,
    skipDepth: 0,
    isDamaged: false,
    box: undefined,
    boxes: 0,
    count: 0,
    textLength: 0,
    nodes: 0,
  }
}

/** A page with nothing on it. */
export const newPage = (): PageState => ({ text: '', pictures: [] })

/** Counts what is kept in memory; too much of it refuses the file. */
export function countNode(state: StoryState): void {
  if (++state.nodes > state.limits.nodes) throw new ReadFailure('too-large')
}

/** Counts text that is kept; too much of it refuses the file. */
export function countText(state: StoryState, text: string): void {
  state.textLength += text.length
  if (state.textLength > state.limits.textLength) throw new ReadFailure('too-large')
}

/** The style a paragraph has, or the document's default one. */
export function styleOf(state: StoryState, paragraph: WordParagraph): Style {
  return state.styles.byId.get(paragraph.styleId ?? '') ?? state.styles.fallback
}

/** The tracked change that the present place stands in: deletions win over the insertions around them. */
export function presentChange(state: StoryState): StoryState['changes'][number] | undefined {
  const { changes } = state
  const gone = changes.length > 0 ? changes.findLast(({ kind }) => takesAway(kind)) : undefined
  if (gone) return gone
  const row = state.tables.at(-1)?.row?.change
  return row === undefined ? changes.at(-1) : { kind: row, author: '' }
}

/** Whether a change takes text away. */
export function takesAway(kind: ChangeKind): boolean {
  return kind === 'deletion' || kind === 'move-out'
}

/** Notes for the ledger what is seen and not read. */
export function sight(
  state: StoryState,
  kind: UnreadKind,
  text = '',
  more: Pick<Sighting, 'author' | 'relation' | 'changed' | 'count'> = {},
): void {
  countNode(state)
  countText(state, text)
  const paragraph = state.paragraphs.at(-1)?.index ?? Math.max(1, state.count)
  state.story.sightings.push({ kind, paragraph, text, ...more })
}

/** Opens a text box: it has runs, fields and controls of its own. */
export function openBox(state: StoryState): void {
  const { run, fields, controls, box: outer } = state
  state.frames.push({ run, fields, controls, outer })
  state.run = undefined
  state.fields = []
  state.controls = []
  state.box = ++state.boxes
}

/** Closes a text box: the paragraph around it goes on. */
export function closeBox(state: StoryState): void {
  const frame = state.frames.pop()
  if (frame === undefined) return
  state.run = frame.run
  state.fields = frame.fields
  state.controls = frame.controls
  state.box = frame.outer
}
