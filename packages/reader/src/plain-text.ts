import type { Nodes } from 'mdast'

/** Text of a node as its reader sees it: breaks as line ends, pictures as `[图片：alt]`, nothing for a note's mark or for what is struck through. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference')
    return `[图片${node.alt ? `：${node.alt}` : ''}]`
  if (node.type === 'delete') return ''
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
