import { numbered, type Pieces } from './pieces.ts'
import { paragraph, wordZip } from './word-zip.ts'

/** Marks a file that takes long to make or to read. */
export const heavy = { heavy: true }

/** What the file says besides its oddity. */
export const text = { text: ['正文'] }

/** Makes a Word file of pieces of its body. */
export const body =
  (...pieces: Pieces) =>
  () =>
    wordZip({ body: pieces })

/** The paragraph that must come out of every file. */
export const last = paragraph('正文')

/** A table cell of inner XML and properties. */
export const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`

/** A table of rows given as the XML of their cells. */
export const rows = (...inner: string[]) =>
  `<w:tbl>${inner.map((one) => `<w:tr>${one}</w:tr>`).join('')}</w:tbl>`

/** A row whose first cell is merged downwards. */
export const merged = (value: string) =>
  `<w:tr>${cell('<w:p/>', `<w:vMerge w:val="${value}"/>`)}${cell('<w:p/>')}</w:tr>`

/** Two hundred thousand elements of one kind, each in its paragraph. */
export const open = (kind: string) =>
  numbered(
    200_000,
    (i) => `<w:p><w:${kind} w:id="${i}" w:name="b${i}" w:author="甲"/><w:r><w:t>字</w:t></w:r></w:p>`,
  )

/** A paragraph with a picture. */
export const picture =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="图" descr="示意图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'

/** A text box as Word writes it: once for today, once for old programs. */
export const textBox = (inner: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner.length > 100_000 ? '' : inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`

/** Text boxes in text boxes. */
export const nestedBoxes = (depth: number): string =>
  depth === 0
    ? last
    : `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${nestedBoxes(depth - 1)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`

/** The beginning of a field. */
export const fieldBegin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
