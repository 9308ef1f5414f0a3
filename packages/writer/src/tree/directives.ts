import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'

/** A directive node of any of the three kinds. */
export type Directive = ContainerDirective | LeafDirective | TextDirective

interface DirectiveRule {
  readonly kind: Directive['type']
  /** What each attribute must look like. */
  readonly attributes: Readonly<Record<string, RegExp>>
  /** Holds exactly one table. */
  readonly oneTable?: boolean
}

const widths = /^\d{1,3}(?: \d{1,3})+$/

/** The closed set of layout directives; `templates/README.md` describes them. */
export const directiveRules: Readonly<Record<string, DirectiveRule>> = {
  'doc-number': { kind: 'containerDirective', attributes: {} },
  recipient: { kind: 'containerDirective', attributes: {} },
  fields: { kind: 'containerDirective', attributes: { widths }, oneTable: true },
  table: { kind: 'containerDirective', attributes: { widths }, oneTable: true },
  keep: { kind: 'containerDirective', attributes: {} },
  signature: { kind: 'containerDirective', attributes: {} },
  'sign-lines': { kind: 'containerDirective', attributes: {} },
  note: { kind: 'containerDirective', attributes: {} },
  'page-break': { kind: 'leafDirective', attributes: {} },
  blank: { kind: 'textDirective', attributes: { width: /^[1-9]\d?$/ } },
  check: { kind: 'textDirective', attributes: { checked: /^(?:true|false)?$/ } },
}

/** Whether a node is a directive. */
export function isDirective(node: { readonly type: string }): node is Directive {
  return /^(?:container|leaf|text)Directive$/.test(node.type)
}

/** What is wrong with a directive, in Chinese and English; undefined where nothing is. */
export function directiveFault(node: Directive): readonly [zh: string, en: string] | undefined {
  const rule = Object.hasOwn(directiveRules, node.name) ? directiveRules[node.name] : undefined
  if (rule === undefined || rule.kind !== node.type) {
    const known = Object.keys(directiveRules).join('、')
    return [
      `没有“${marker(node)}${node.name}”这个版式指令；可用的有 ${known}。`,
      `there is no layout directive "${marker(node)}${node.name}"; there are ${known}.`,
    ]
  }
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (!Object.hasOwn(rule.attributes, name) || rule.attributes[name]?.test(value ?? '') !== true) {
      return [
        `指令“${node.name}”的属性“${name}=${value ?? ''}”不对。`,
        `directive "${node.name}" has a wrong attribute "${name}=${value ?? ''}".`,
      ]
    }
  }
  const children = node.children as readonly { readonly type: string }[]
  if (rule.oneTable === true && (children.length !== 1 || children[0]?.type !== 'table')) {
    return [
      `指令“${node.name}”里应当只有一个表格。`,
      `directive "${node.name}" must hold one table and nothing else.`,
    ]
  }
  return undefined
}

function marker(node: Directive): string {
  return { containerDirective: ':::', leafDirective: '::', textDirective: ':' }[node.type]
}
