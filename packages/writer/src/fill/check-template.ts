import type { DataSchema } from '../forms/form.ts'
import { itemSchema, propertySchema } from '../forms/schema-walk.ts'
import { type WriterProblem, writerProblem } from '../problem.ts'
import { helperNames } from './template-helpers.ts'

/** The data a name is looked up in, innermost first; undefined where no schema says what there is. */
interface Scope {
  readonly root: DataSchema
  readonly nodes: readonly (DataSchema | undefined)[]
}

/** Every fault of a parsed template: unsafe forms, unknown helpers and, where the data's schema is given, unknown fields. */
export function checkTemplate(program: hbs.AST.Program, schema?: DataSchema): WriterProblem[] {
  return checkProgram(program, { root: schema ?? {}, nodes: [schema] })
}

function checkProgram(program: hbs.AST.Program, scope: Scope): WriterProblem[] {
  return program.body.flatMap((statement, index) => {
    const before = program.body[index - 1]
    return [...checkStatement(statement, scope), ...checkAttribute(statement, before)]
  })
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope): WriterProblem[] {
  const line = statement.loc.start.line
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return []
    case 'MustacheStatement': {
      const mustache = statement as hbs.AST.MustacheStatement
      return [...(mustache.escaped ? [] : [unsafe(line, '{{{…}}} 或 {{&…}}')]), ...checkCall(mustache, scope)]
    }
    case 'BlockStatement':
      return checkBlock(statement as hbs.AST.BlockStatement, scope)
    default:
      return [unsafe(line, statement.type.startsWith('Partial') ? '{{> …}}' : '{{* …}}')]
  }
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope): WriterProblem[] {
  const inner = { root: scope.root, nodes: [blockNode(block, scope), ...scope.nodes] }
  const isEach = block.path.type === 'PathExpression' && block.path.original === 'each'
  return [
    ...checkCall(block, scope),
    ...checkProgram(block.program, isEach ? inner : scope),
    ...(block.inverse ? checkProgram(block.inverse, scope) : []),
  ]
}

function blockNode(block: hbs.AST.BlockStatement, scope: Scope): DataSchema | undefined {
  const list = block.params[0]
  const node = list?.type === 'PathExpression' ? lookUp(list as hbs.AST.PathExpression, scope) : undefined
  return node === undefined ? undefined : itemSchema(scope.root, node)
}

function checkCall(
  call: { path: hbs.AST.Expression; params: hbs.AST.Expression[]; hash?: hbs.AST.Hash; type: string },
  scope: Scope,
): WriterProblem[] {
  const path = call.path as hbs.AST.PathExpression
  const values = [...call.params, ...(call.hash?.pairs.map((pair) => pair.value) ?? [])]
  const isCall = values.length > 0 || call.type !== 'MustacheStatement'
  const own = isCall ? checkHelper(path) : checkExpression(path, scope)
  return [...own, ...values.flatMap((value) => checkExpression(value, scope))]
}

function checkHelper(path: hbs.AST.PathExpression): WriterProblem[] {
  if (helperNames.has(path.original)) return []
  const line = path.loc.start.line
  return [
    writerProblem(
      'template-unknown-name',
      `模板第 ${line} 行：没有名为“${path.original}”的助手；可用的有 ${[...helperNames].join('、')}。`,
      `Template line ${line}: no helper is called "${path.original}"; there are ${[...helperNames].join(', ')}.`,
      `line ${line}`,
    ),
  ]
}

function checkExpression(expression: hbs.AST.Expression, scope: Scope): WriterProblem[] {
  if (expression.type === 'SubExpression') return checkCall(expression as hbs.AST.SubExpression, scope)
  if (expression.type !== 'PathExpression') return []
  const path = expression as hbs.AST.PathExpression
  if (path.data || scope.nodes[path.depth] === undefined || lookUp(path, scope) !== undefined) return []
  const line = path.loc.start.line
  return [
    writerProblem(
      'template-unknown-name',
      `模板第 ${line} 行：本表数据中没有“${path.original}”这个字段；请对照数据格式改正。`,
      `Template line ${line}: this form's data has no field "${path.original}"; see the data schema.`,
      `line ${line}`,
    ),
  ]
}

function lookUp(path: hbs.AST.PathExpression, scope: Scope): DataSchema | undefined {
  let node = scope.nodes[path.depth]
  for (const part of path.parts) {
    node = node === undefined ? undefined : propertySchema(scope.root, node, String(part))
  }
  return node
}

/** A datum inside a directive's braces could end them: only text may stand there. */
function checkAttribute(
  statement: hbs.AST.Statement,
  before: hbs.AST.Statement | undefined,
): WriterProblem[] {
  if (statement.type !== 'MustacheStatement' || before?.type !== 'ContentStatement') return []
  // Handlebars' types call `original` strip flags; it is the text.
  const text = String((before as hbs.AST.ContentStatement).original)
  return /\{[^}\n]*$/.test(text) ? [unsafe(statement.loc.start.line, ':指令{…{{…}}…}')] : []
}

function unsafe(line: number, form: string): WriterProblem {
  return writerProblem(
    'template-unsafe',
    `模板第 ${line} 行：不允许使用 ${form}，数据只能以 {{…}} 写入正文。`,
    `Template line ${line}: ${form} is not allowed; data may enter the text by {{…}} only.`,
    `line ${line}`,
  )
}
