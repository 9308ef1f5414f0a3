import { escapeHelper } from './template-helpers.ts'

type Mustache = hbs.AST.MustacheStatement
type Block = hbs.AST.BlockStatement

/** Turns every `{{x}}` of a parsed template into a call of the Markdown-escaping helper, in place. */
export function rewriteMustaches(program: hbs.AST.Program): void {
  for (const statement of program.body) {
    if (statement.type === 'MustacheStatement') wrap(statement as Mustache)
    if (statement.type !== 'BlockStatement') continue
    const block = statement as Block
    rewriteMustaches(block.program)
    if (block.inverse) rewriteMustaches(block.inverse)
  }
}

function wrap(mustache: Mustache): void {
  const { path, params, hash, loc } = mustache
  const isCall = params.length > 0 || (hash?.pairs.length ?? 0) > 0
  const inner = isCall ? { type: 'SubExpression', path, params, hash, loc } : path
  mustache.path = helperPath(loc)
  mustache.params = [inner as hbs.AST.Expression]
  mustache.hash = { type: 'Hash', pairs: [], loc }
}

function helperPath(loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [escapeHelper], original: escapeHelper, loc }
}
