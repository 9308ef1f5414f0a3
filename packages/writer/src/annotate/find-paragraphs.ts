import { SaxesParser, type SaxesTagNS } from 'saxes'

/** Where a paragraph stands in the XML, in UTF-16 units: where its content begins and ends. */
export interface ParagraphSpan {
  /** Behind `<w:p …>` and its properties; for an empty-element paragraph, where the tag ends. */
  readonly contentStart: number
  /** Before `</w:p>`; the same as `contentStart` for an empty-element paragraph. */
  readonly contentEnd: number
  readonly isEmptyElement: boolean
  /** The namespace prefix with its colon, `w:`; empty where Word's names are the default namespace. */
  readonly prefix: string
  readonly namespace: string
}

const namespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

interface Open {
  readonly prefix: string
  readonly namespace: string
  readonly depth: number
  readonly counts: boolean
  readonly index: number
  contentStart: number
}

/**
 * Finds the paragraphs of a Word body in document order, those of tables included, those of text boxes and of
 * fallbacks for old programs not: the numbers are those that reading gives them.
 * Throws where the XML is not well-formed or declares a document type.
 */
export function findParagraphs(xml: string): ParagraphSpan[] {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const spans: ParagraphSpan[] = []
  const open: Open[] = []
  let depth = 0
  let boxes = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('A document type is not allowed in a Word part')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (isFallback(tag)) boxes += 1
    if (!namespaces.has(tag.uri)) return
    if (tag.local === 'txbxContent') boxes += 1
    if (tag.local !== 'p') return
    const index = boxes === 0 ? spans.push(emptySpan) - 1 : -1
    open.push({
      ...{ prefix: prefixOf(tag), namespace: tag.uri, depth, counts: boxes === 0, index },
      contentStart: parser.position,
    })
  })
  parser.on('closetag', (tag) => {
    const top = open.at(-1)
    if (isFallback(tag)) boxes -= 1
    if (namespaces.has(tag.uri)) {
      if (tag.local === 'txbxContent') boxes -= 1
      if (tag.local === 'pPr' && top?.depth === depth - 1) top.contentStart = parser.position
      if (tag.local === 'p' && top !== undefined) {
        open.pop()
        if (top.counts) spans[top.index] = closedSpan(xml, top, tag, parser.position)
      }
    }
    depth -= 1
  })
  parser.write(xml).close()
  return spans
}

const isFallback = (tag: SaxesTagNS) =>
  tag.local === 'Fallback' && tag.uri === 'http://schemas.openxmlformats.org/markup-compatibility/2006'

const emptySpan: ParagraphSpan = {
  ...{ contentStart: 0, contentEnd: 0, isEmptyElement: false },
  ...{ prefix: '', namespace: '' },
}

function closedSpan(xml: string, top: Open, tag: SaxesTagNS, position: number): ParagraphSpan {
  const { contentStart, prefix, namespace } = top
  const names = { prefix, namespace }
  if (tag.isSelfClosing) return { contentStart, contentEnd: contentStart, isEmptyElement: true, ...names }
  return { contentStart, contentEnd: xml.lastIndexOf('</', position - 1), isEmptyElement: false, ...names }
}

function prefixOf(tag: SaxesTagNS): string {
  return tag.prefix === '' ? '' : `${tag.prefix}:`
}
