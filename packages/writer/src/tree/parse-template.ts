import type { Nodes, Root, Text } from 'mdast'
import { lineSeparator } from '../fill/escape-markdown.ts'
import { fail, type Outcome, succeed, type WriterProblem, writerProblem } from '../problem.ts'
import { directiveFault, isDirective } from './directives.ts'
import { joinSoftBreaks } from './join-soft-breaks.ts'

const allowedTypes: ReadonlySet<string> = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'break',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
])

/**
 * Parses a filled template to mdast: CommonMark, GFM tables and the layout directives, no automatic links.
 * Line breaks of data (U+2028) become `break` nodes, soft breaks between Chinese vanish.
 * Problems: unknown directives and Markdown that a letter has no place for, all at once.
 */
export async function parseTemplate(markdown: string): Promise<Outcome<Root>> {
  const [{ unified }, { default: remarkParse }, { default: remarkDirective }, syntax, tables] =
    await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-directive'),
      import('micromark-extension-gfm-table'),
      import('mdast-util-gfm-table'),
    ])
  const processor = unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(function gfmTable() {
      const data = this.data() as Record<string, unknown[] | undefined>
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax.gfmTable()]
      data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), tables.gfmTableFromMarkdown()]
    })
  const tree = processor.parse(markdown) as Root
  const problems = findFaults(tree)
  if (problems.length > 0) return fail(...problems)
  restoreLines(tree)
  return succeed(tree)
}

function findFaults(node: Nodes): WriterProblem[] {
  const line = node.position?.start.line ?? 0
  const own = isDirective(node) ? directiveFault(node) : undefined
  const problems: WriterProblem[] = []
  if (own !== undefined) {
    const code = own[0].startsWith('没有') ? 'template-unknown-directive' : 'template-unsupported'
    problems.push(problem(code, own, line))
  } else if (!isDirective(node) && !allowedTypes.has(node.type)) {
    problems.push(
      problem(
        'template-unsupported',
        [
          `文书模板不支持“${node.type}”这种 Markdown 写法。`,
          `letters do not support Markdown "${node.type}".`,
        ],
        line,
      ),
    )
  }
  return 'children' in node ? [...problems, ...node.children.flatMap(findFaults)] : problems
}

function problem(
  code: 'template-unknown-directive' | 'template-unsupported',
  [zh, en]: readonly [string, string],
  line: number,
): WriterProblem {
  return writerProblem(code, `第 ${line} 行：${zh}`, `Line ${line}: ${en}`, `line ${line}`)
}

function restoreLines(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children.flatMap((child): Nodes[] =>
    child.type === 'text' ? splitLines(child) : [child],
  )
  node.children = children as typeof node.children
  for (const child of children) restoreLines(child)
}

function splitLines(node: Text): Nodes[] {
  return joinSoftBreaks(node.value)
    .split(lineSeparator)
    .flatMap((value, index): Nodes[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(value === '' ? [] : [{ type: 'text', value } as const]),
    ])
}
