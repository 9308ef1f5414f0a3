import { strToU8, zipSync } from 'fflate'

/** Parts of a Word file to be made: the body's inner XML, and other parts by name. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly extra?: Readonly<Record<string, string | Uint8Array>>
  readonly namespace?: string
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = (main: string) =>
  `xmlns:w="${main}" xmlns:r="${relationships}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office"'

/** Makes the bytes of a small real package. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const main = parts.namespace ?? w
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(relations([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespaces(main)}><w:body>${parts.body}</w:body></w:document>`,
    ),
  }
  const links: [string, string][] = []
  for (const kind of ['styles', 'numbering', 'footnotes', 'comments'] as const) {
    const inner = parts[kind]
    if (inner === undefined) continue
    files[`word/${kind}.xml`] = strToU8(`<w:${kind} ${namespaces(main)}>${inner}</w:${kind}>`)
    links.push([kind, `${kind}.xml`])
  }
  files['word/_rels/document.xml.rels'] = strToU8(relations(links))
  for (const [name, content] of Object.entries(parts.extra ?? {})) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

function relations(links: readonly (readonly [string, string])[]): string {
  const items = links.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
  )
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A paragraph with its properties' and text's XML. */
export function p(text: string, properties = '', runProperties = ''): string {
  const run = runProperties === '' ? '' : `<w:rPr>${runProperties}</w:rPr>`
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r>${run}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A table of cells given as XML of their paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (inner: string) => `<w:tc>${inner.startsWith('<') ? inner : p(inner)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
