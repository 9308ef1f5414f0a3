import { strToU8, zipSync } from 'fflate'
import { escapeXml } from './story-state.ts'

/** Inner XML of the simplified parts and the addresses of their links. */
export interface SimpleParts {
  readonly body: string
  readonly footnotes: string
  readonly endnotes: string
  readonly links: readonly string[]
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xmlns = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

/** The Word file that mammoth is given: nothing of the original but what {@link SimpleParts} holds, stored without compression. */
export function makeSimplePackage({ body, footnotes, endnotes, links }: SimpleParts): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
    '_rels/.rels': relationships([relationship('main', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': `<w:document ${xmlns}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      relationship('picture', 'image', 'picture.png'),
      ...links.map((link, i) => relationship(`link${i + 1}`, 'hyperlink', link, ' TargetMode="External"')),
    ]),
    'word/picture.png': '',
    'word/footnotes.xml': `<w:footnotes ${xmlns}>${footnotes}</w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes ${xmlns}>${endnotes}</w:endnotes>`,
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(1980, 0, 1) })
}

function relationship(id: string, kind: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${escapeXml(target)}"${mode}/>`
}

function relationships(items: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}
