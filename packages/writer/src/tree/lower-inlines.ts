import type { PhrasingContent } from 'mdast'
import type { Inline } from './letter.ts'

/** Turns phrasing content into runs: blanks become full-width low lines, checks a box and its label. */
export function lowerInlines(nodes: readonly PhrasingContent[], bold = false, italic = false): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: node.value, bold, italic }]
      case 'break':
        return [{ type: 'break' }]
      case 'strong':
        return lowerInlines(node.children, true, italic)
      case 'emphasis':
        return lowerInlines(node.children, bold, true)
      case 'textDirective':
        return lowerDirective(node, bold, italic)
      default:
        throw new Error(`A letter cannot hold ${node.type}: parseTemplate should have refused it`)
    }
  })
}

function lowerDirective(
  node: Extract<PhrasingContent, { type: 'textDirective' }>,
  bold: boolean,
  italic: boolean,
): Inline[] {
  const run = (text: string): Inline => ({ type: 'text', text, bold, italic })
  if (node.name === 'blank') return [run('＿'.repeat(Number(node.attributes?.width ?? 4)))]
  const checked = node.attributes?.checked
  const box = checked === '' || checked === 'true' ? '☑' : '☐'
  // A no-break space keeps the box with its label.
  return [run(`${box}\u00a0`), ...lowerInlines(node.children, bold, italic)]
}
