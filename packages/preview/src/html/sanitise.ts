import type { Nodes, Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { previewTags } from '../preview.ts'

/** What is left of any HTML: text and the elements of a page of a proposal, no attributes but these, addresses of three kinds. */
const schema: Schema = {
  tagNames: [...previewTags, 'img'],
  attributes: {
    a: ['href', 'id'],
    img: ['src', 'alt'],
    li: ['id'],
    ol: ['start'],
    p: [['className', 'centre', 'right', 'indent']],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align'],
    '*': ['dataLine'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
  ancestors: {
    li: ['ol', 'ul'],
    td: ['table'],
    th: ['table'],
    tr: ['table'],
    tbody: ['table'],
    thead: ['table'],
  },
  clobber: [],
  required: {},
  strip: ['script', 'style', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'noscript'],
  allowComments: false,
  allowDoctypes: false,
}

/** Takes out of a tree everything that a preview may not hold. */
export function sanitise(tree: Nodes): Root {
  const clean = sanitize(tree, schema)
  return clean.type === 'root' ? clean : { type: 'root', children: [clean as Root['children'][number]] }
}
