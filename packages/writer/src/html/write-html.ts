import type { Element, ElementContent, Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import type { Block, Inline, LetterMeta, LetterTable } from '../tree/letter.ts'
import { lowerTree } from '../tree/lower-tree.ts'
import { pageStyle } from './page-style.ts'

/** Writes a tree as one self-contained HTML page, set for A4 on paper, without scripts or outside links. */
export async function writeHtml(tree: Root, meta: LetterMeta): Promise<string> {
  const { toHtml } = await import('hast-util-to-html')
  return `${toHtml(page(lowerTree(tree), meta))}\n`
}

function page(blocks: readonly Block[], meta: LetterMeta): HastRoot {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', {
      httpEquiv: ['Content-Security-Policy'],
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('meta', { name: 'date', content: meta.date }),
    ...(meta.author === undefined ? [] : [element('meta', { name: 'author', content: meta.author })]),
    element('title', {}, [text(meta.title)]),
    element('style', {}, [text(pageStyle)]),
  ])
  const draft = meta.draft === true ? [element('div', { className: ['draft'] }, [text('草稿')])] : []
  const body = element('body', {}, [...draft, element('main', {}, blocks.map(blockElement))])
  return { type: 'root', children: [{ type: 'doctype' }, element('html', { lang: 'zh-CN' }, [head, body])] }
}

function blockElement(block: Block): Element {
  switch (block.type) {
    case 'title':
      return element('h1', {}, runs(block.inlines))
    case 'heading':
      return element(`h${block.level + 1}`, {}, runs(block.inlines))
    case 'paragraph':
      return element(
        'p',
        { className: block.keepNext ? [block.role, 'keep-next'] : [block.role] },
        runs(block.inlines),
      )
    case 'keep':
      return element('div', { className: ['keep'] }, block.blocks.map(blockElement))
    case 'page-break':
      return element('div', { className: ['page-break'] })
    case 'table':
      return tableElement(block)
    default: {
      const lines = block.lines.map(({ inlines, indentRight }) =>
        element('p', indentRight > 0 ? { style: `margin-right: ${indentRight}em` } : {}, runs(inlines)),
      )
      return element('div', { className: [block.type] }, lines)
    }
  }
}

function tableElement(table: LetterTable): Element {
  const columns = table.widths.map((width) => element('col', { style: `width: ${width.toFixed(2)}%` }))
  const rows = table.rows.map((row, index) =>
    element(
      'tr',
      {},
      row.map((cell, column) => {
        const isHead = (table.header && index === 0) || (table.labels && column === 0)
        const scope = table.labels ? 'row' : 'col'
        return element(isHead ? 'th' : 'td', isHead ? { scope } : {}, runs(cell))
      }),
    ),
  )
  const head = table.header ? [element('thead', {}, rows.slice(0, 1))] : []
  const body = element('tbody', {}, table.header ? rows.slice(1) : rows)
  return element('table', table.labels ? {} : { className: ['list'] }, [
    element('colgroup', {}, columns),
    ...head,
    body,
  ])
}

function runs(inlines: readonly Inline[]): ElementContent[] {
  return inlines.map((inline) => {
    if (inline.type === 'break') return element('br')
    const plain = text(inline.text)
    const styled = inline.italic ? element('em', {}, [plain]) : plain
    return inline.bold ? element('strong', {}, [styled]) : styled
  })
}

function element(
  tagName: string,
  properties: Element['properties'] = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
