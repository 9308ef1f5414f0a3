import type { Pieces } from './pieces.ts'
import { writeZip, type ZipEntry, type ZipFrame } from './write-zip.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNs = 'http://schemas.openxmlformats.org/package/2006'

/** Namespace declarations of a Word part. */
export const namespaces =
  `xmlns:w="${main}" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

/** A relationship to be written; `external` gives it the target mode External. */
export interface Relation {
  readonly kind: string
  readonly target: string
  readonly id?: string
  readonly external?: boolean
}

/** Parts of a Word file as content in pieces; absent ones get a harmless default or stay away. */
export interface WordParts {
  /** What stands inside w:body. */
  readonly body?: Pieces
  /** The whole main part instead of `body`. */
  readonly document?: Pieces
  /** Inner XML of parts beside the main one: `styles`, `numbering`, `footnotes`, `header` … */
  readonly inner?: Readonly<Record<string, Pieces>>
  /** Whole parts beside the main one, by kind. */
  readonly whole?: Readonly<Record<string, Pieces>>
  /** Relationships of the main part in addition to those of `inner` and `whole`. */
  readonly relations?: readonly Relation[]
  /** The main part's relationships as a whole. */
  readonly documentRels?: Pieces
  /** The package's relationships as a whole; null for none. */
  readonly packageRels?: Pieces | null
  /** `[Content_Types].xml` as a whole; null for none. */
  readonly contentTypes?: Pieces | null
  readonly mainName?: string
  readonly mainEntry?: Partial<ZipEntry>
  readonly entries?: Iterable<ZipEntry>
  readonly frame?: ZipFrame
}

const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

/** A Word file of parts given in pieces. */
export function wordZip(parts: WordParts): Uint8Array {
  return writeZip(wordEntries(parts), parts.frame)
}

/** The entries of such a file, for those who would spoil some. */
export function wordEntries(parts: WordParts): ZipEntry[] {
  const name = parts.mainName ?? 'word/document.xml'
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const kinds = [...Object.keys(parts.inner ?? {}), ...Object.keys(parts.whole ?? {})]
  const links = kinds.map((kind) => ({ kind: kind.replace(/\d+$/, ''), target: `${kind}.xml` }))
  const entries: ZipEntry[] = []
  if (parts.contentTypes !== null)
    entries.push({ name: '[Content_Types].xml', content: parts.contentTypes ?? [contentTypes] })
  if (parts.packageRels !== null)
    entries.push({
      name: '_rels/.rels',
      content: parts.packageRels ?? [relationsXml([{ kind: 'officeDocument', target: name }])],
    })
  const document = parts.document ?? documentXml(parts.body ?? [paragraph('正文')])
  entries.push({ name, content: document, ...parts.mainEntry })
  const rels = parts.documentRels ?? [relationsXml([...links, ...(parts.relations ?? [])])]
  entries.push({ name: `${folder}_rels/${name.slice(folder.length)}.rels`, content: rels })
  for (const [kind, inner] of Object.entries(parts.inner ?? {}))
    entries.push({ name: `${folder}${kind}.xml`, content: partXml(kind, inner) })
  for (const [kind, content] of Object.entries(parts.whole ?? {}))
    entries.push({ name: `${folder}${kind}.xml`, content })
  entries.push(...(parts.entries ?? []))
  return entries
}

const contentTypes = `<?xml version="1.0"?><Types xmlns="${packageNs}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`

/** A main part around what stands in its body. */
export function documentXml(body: Pieces): Pieces {
  return [`<?xml version="1.0"?><w:document ${namespaces}><w:body>`, ...body, '</w:body></w:document>']
}

/** A part of this kind around its inner XML. */
export function partXml(kind: string, inner: Pieces): Pieces {
  const plain = kind.replace(/\d+$/, '')
  const root = `w:${roots[plain] ?? plain}`
  return [`<?xml version="1.0"?><${root} ${namespaces}>`, ...inner, `</${root}>`]
}

/** A relationships part. */
export function relationsXml(relations: readonly Relation[]): string {
  const items = relations.map(({ kind, target, id, external }, i) => {
    const mode = external ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id ?? `rId${i + 1}`}" Type="${office}/${kind}" Target="${target}"${mode}/>`
  })
  return `<?xml version="1.0"?><Relationships xmlns="${packageNs}/relationships">${items.join('')}</Relationships>`
}

/** A paragraph of one text; `properties` is the inner XML of its w:pPr. */
export function paragraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
