import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'

type Flow = RootContent | BlockContent | DefinitionContent

/** A copy of the tree without layout directives: any Markdown viewer shows it. */
export function flattenTree(tree: Root): Root {
  return { type: 'root', children: tree.children.flatMap(flattenFlow) as RootContent[] }
}

function flattenFlow(node: Flow): Flow[] {
  if (node.type === 'containerDirective') return node.children.flatMap(flattenFlow)
  if (node.type === 'leafDirective') return [{ type: 'thematicBreak' }]
  if (node.type === 'table') return [flattenTable(node)]
  if (!('children' in node)) return [node]
  return [{ ...node, children: (node.children as Nodes[]).flatMap(flattenNode) } as Flow]
}

function flattenNode(node: Nodes): Nodes[] {
  if (isPhrasingParent(node)) return flattenPhrasing([node as PhrasingContent], false)
  return flattenFlow(node as Flow)
}

function isPhrasingParent(node: Nodes): boolean {
  return ['text', 'break', 'strong', 'emphasis', 'textDirective'].includes(node.type)
}

/** Markdown tables have no line breaks of their own: `<br>` is what viewers agree on. */
function flattenTable(table: Table): Table {
  const rows = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: flattenPhrasing(cell.children, true) })),
  }))
  return { ...table, children: rows }
}

function flattenPhrasing(nodes: readonly PhrasingContent[], inCell: boolean): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return inCell ? [{ type: 'html', value: '<br>' }] : [node]
    if (node.type === 'textDirective') return flattenDirective(node, inCell)
    if (node.type === 'strong' || node.type === 'emphasis') {
      return [{ ...node, children: flattenPhrasing(node.children, inCell) }]
    }
    return [node]
  })
}

function flattenDirective(
  node: Extract<PhrasingContent, { type: 'textDirective' }>,
  inCell: boolean,
): PhrasingContent[] {
  if (node.name === 'blank') {
    return [{ type: 'text', value: '＿'.repeat(Number(node.attributes?.width ?? 4)) }]
  }
  const checked = node.attributes?.checked
  const box = checked === '' || checked === 'true' ? '☑ ' : '☐ '
  return [{ type: 'text', value: box }, ...flattenPhrasing(node.children, inCell)]
}
