import { type Attributes, integerOf } from '../package/xml.ts'
import { notePicture } from './story-page.ts'
import { countNode, type DrawingState, type StoryState, sight } from './story-state.ts'
import { addText } from './story-text.ts'

/** Opens a w:drawing, w:pict or w:object. */
export function openDrawing(state: StoryState): void {
  state.drawings.push({
    alt: '',
    width: undefined,
    height: undefined,
    hasImage: false,
    object: undefined,
    isDescribed: false,
  })
}

/** Closes a drawing: notes its picture or object at the present place. */
export function closeDrawing(state: StoryState): void {
  const drawing = state.drawings.pop()
  if (drawing === undefined) return
  if (drawing.object !== undefined) {
    sight(state, isEquation(drawing.object) ? 'equation-object' : 'embedded-object', describeObject(drawing))
    addInline(state, 'image', drawing.alt || objectName(drawing.object))
  } else if (drawing.hasImage) {
    addInline(state, 'image', drawing.alt)
    sight(state, 'image', drawing.alt)
    notePicture(state, drawing.width, drawing.height, drawing.alt)
  } else if (drawing.alt !== '' && !drawing.isDescribed) sight(state, 'alt-text', drawing.alt)
}

/** Notes a picture or note reference at the present place of the innermost paragraph. */
export function addInline(state: StoryState, kind: 'image' | 'note', text: string): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  countNode(state)
  paragraph.inlines.push({ kind, text, at: paragraph.runs.length })
}

/** Takes what stands in a drawing; false when it is another element. */
export function noteDrawing(state: StoryState, name: string, attributes: Attributes): boolean {
  const drawing = state.drawings.at(-1)
  if (name === 'c:chart' || name === 'cx:chart') noteGraphic(state, 'chart', attributes['r:id'])
  else if (name === 'dgm:relIds') noteGraphic(state, 'smart-art', attributes['r:dm'])
  else if (name === 'w:control') sight(state, 'form-control', attributes['w:name'] ?? '')
  else if (name === 'v:textpath') addText(state, attributes.string ?? '')
  else if (drawing === undefined) return false
  else return noteInDrawing(drawing, name, attributes)
  return true
}

function noteGraphic(state: StoryState, kind: 'chart' | 'smart-art', relation: string | undefined): void {
  const drawing = state.drawings.at(-1)
  const alt = drawing?.alt ?? ''
  if (drawing) drawing.isDescribed = true
  addInline(state, 'image', alt)
  sight(state, kind, alt, { relation })
}

function noteInDrawing(drawing: DrawingState, name: string, attributes: Attributes): boolean {
  switch (name) {
    case 'wp:docPr':
      drawing.alt = attributes.descr || attributes.title || ''
      return true
    case 'wp:extent':
      drawing.width = integerOf(attributes.cx, 0, 1e10)
      drawing.height = integerOf(attributes.cy, 0, 1e10)
      return true
    case 'a:blip':
      drawing.hasImage = true
      return true
    case 'v:imagedata':
      drawing.hasImage = true
      drawing.alt ||= attributes['o:title'] ?? ''
      return true
    case 'o:OLEObject':
      drawing.object = attributes.ProgID ?? ''
      return true
    default:
      return name.startsWith('v:') && noteShape(drawing, attributes)
  }
}

/** A VML shape has its size in its style: `width:415pt;height:600pt`. */
function noteShape(drawing: DrawingState, attributes: Attributes): boolean {
  drawing.alt ||= attributes.alt ?? ''
  const style = attributes.style
  if (style !== undefined) {
    drawing.width ??= lengthIn(style, 'width')
    drawing.height ??= lengthIn(style, 'height')
  }
  return false
}

const units: Readonly<Record<string, number>> = { pt: 12_700, in: 914_400, cm: 360_000, mm: 36_000, px: 9525 }

function lengthIn(style: string, property: string): number | undefined {
  const [, number, unit] =
    new RegExp(`(?:^|;)\\s*${property}:\\s*([\\d.]{1,10})(pt|in|cm|mm|px)`, 'i').exec(style.slice(0, 1000)) ??
    []
  return number === undefined ? undefined : Number(number) * (units[unit?.toLowerCase() ?? 'pt'] ?? 12_700)
}

const isEquation = (progId: string) => /^(?:equation|mathtype)\b/i.test(progId)

const objectNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:equation|mathtype)/i, '公式'],
  [/^excel\./i, 'Excel 工作表'],
  [/^word\./i, 'Word 文档'],
  [/^powerpoint\./i, 'PowerPoint 演示文稿'],
  [/^visio\./i, 'Visio 图'],
  [/^(?:acroexch|foxit)/i, 'PDF 文件'],
  [/^wps\.|^et\.|^wpp\./i, 'WPS 文件'],
  [/^package$/i, '打包的文件'],
]

function objectName(progId: string): string {
  return objectNames.find(([pattern]) => pattern.test(progId))?.[1] ?? progId
}

function describeObject({ alt, object }: DrawingState): string {
  return [objectName(object ?? ''), alt].filter((part) => part !== '').join('：')
}
