import { symbolText } from '../format/symbols.ts'
import { type Attributes, integerOf, isOn } from '../package/xml.ts'
import { type FieldState, type StoryState, sight } from './story-state.ts'
import { addText } from './story-text.ts'

/** Takes w:fldChar, w:fldSimple and what stands in w:ffData; false when it is another element. */
export function openField(state: StoryState, name: string, attributes: Attributes): boolean {
  if (name === 'w:fldChar') openFieldCharacter(state, attributes['w:fldCharType'])
  else if (name === 'w:fldSimple') reportField(state, attributes['w:instr'] ?? '')
  else return noteFormField(state.fields.at(-1), name, attributes)
  return true
}

function openFieldCharacter(state: StoryState, type: string | undefined): void {
  const field = state.fields.at(-1)
  if (type === 'begin') state.fields.push(newField())
  else if (type === 'separate' && field) {
    field.isInstruction = false
    field.isContents = beginContents(state, field.instruction)
  } else if (type === 'end' && field) endField(state)
}

const newField = (): FieldState => ({
  instruction: '',
  isInstruction: true,
  isContents: false,
  held: '',
  hasResult: false,
  isHidden: false,
  checkBox: undefined,
  choices: undefined,
})

function endField(state: StoryState): void {
  const field = state.fields.pop()
  if (field === undefined) return
  reportField(state, field.instruction)
  const drawn = field.hasResult ? '' : drawnText(field)
  if (drawn === '') return
  if (field.isHidden) sight(state, 'hidden-text', drawn)
  else addText(state, drawn)
}

function beginContents(state: StoryState, instruction: string): boolean {
  if (!/^\s*TOC\b/i.test(instruction)) return false
  const paragraph = state.paragraphs.at(-1)
  if (paragraph) paragraph.toc = true
  return true
}

/** Closes w:checkBox: the box stands where its field begins. */
export function closeCheckBox(state: StoryState): void {
  const field = state.fields.pop()
  if (field === undefined) return
  addText(state, field.checkBox ? '☑' : '☐')
  state.fields.push({ ...field, hasResult: true })
}

/** Text that fields without a result draw from their instruction: form fields, prompts, circled numbers. */
function drawnText(field: FieldState): string {
  if (field.choices) return field.choices.entries[field.choices.chosen] ?? ''
  const instruction = (field.instruction + field.held).trim()
  const prompt = /^(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+([\s\S]+)$/i.exec(instruction)?.[1]
  if (prompt !== undefined) return prompt
  const [, code, font] =
    /^SYMBOL\s+(\d{1,5}|0x[\da-f]{1,4})(?:[^"]*\\f\s+"?([^"\\]+))?/i.exec(instruction) ?? []
  if (code !== undefined) return symbolText(font?.trim() ?? '', Number(code).toString(16))
  return /^EQ\s/i.test(instruction) ? equationText(instruction.slice(3)) : ''
}

/** The characters an EQ field draws: its arguments without switches; a number in a ring becomes one sign. */
function equationText(instruction: string): string {
  const text = instruction
    .replace(/\\[a-z]+/gi, '')
    .replace(/["()（），,;\s\\]/g, '')
    .replace(/[↑↓]/g, '')
  const ringed = /^[○〇◯](\d{1,2})$/.exec(text)?.[1]
  const value = Number(ringed)
  return ringed && value >= 1 && value <= 20
    ? String.fromCodePoint(0x245f + value)
    : text.replace(/^[○◯]/, '')
}

/** What a field would fetch from elsewhere is reported and never fetched. */
function reportField(state: StoryState, instruction: string): void {
  const kind = /^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|RD)\b/i.exec(
    instruction,
  )?.[1]
  if (kind === undefined) return
  sight(state, /^DDE/i.test(kind) ? 'dde' : 'external-link', instruction.trim())
}

/** Legacy form fields (17.16.17): a check box, or a list with its chosen entry. */
function noteFormField(field: FieldState | undefined, name: string, attributes: Attributes): boolean {
  if (field === undefined) return false
  if (name === 'w:checkBox') field.checkBox = false
  else if (field.checkBox !== undefined && (name === 'w:checked' || name === 'w:default'))
    field.checkBox = isOn(attributes)
  else if (name === 'w:ddList') field.choices = { chosen: 0, entries: [] }
  else if (field.choices && (name === 'w:result' || name === 'w:default'))
    field.choices.chosen = integerOf(attributes['w:val'], 0, 1000) ?? 0
  else if (field.choices && name === 'w:listEntry') field.choices.entries.push(attributes['w:val'] ?? '')
  else return false
  return true
}

/** At the end of a paragraph, a field that still waits for its result is a broken one: what stands in it is shown. */
export function giveUpOpenFields(state: StoryState): void {
  for (let i = state.fields.length - 1; i >= 0; i--) {
    const field = state.fields[i]
    if (!field?.isInstruction) continue
    state.fields.splice(i, 1)
    reportField(state, field.instruction)
    addText(state, field.held)
  }
}
