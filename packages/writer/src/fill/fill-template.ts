import type { DataSchema } from '../forms/form.ts'
import { fail, type Outcome, succeed, writerProblem } from '../problem.ts'
import { checkTemplate } from './check-template.ts'
import { findUnprintable } from './find-unprintable.ts'
import { plainData } from './plain-data.ts'
import { rewriteMustaches } from './rewrite-mustaches.ts'
import { helperNames, registerHelpers } from './template-helpers.ts'

/** A Handlebars template in Markdown, with the schema of its data where there is one. */
export interface TemplateSource {
  readonly template: string
  readonly schema?: DataSchema
}

/**
 * Fills a template and gives Markdown in which every datum is plain text, whatever it holds.
 * Problems: syntax, unsafe forms, unknown names (all at once), unprintable characters in the data.
 */
export async function fillTemplate(source: TemplateSource | string, data: unknown): Promise<Outcome<string>> {
  const { template, schema } = typeof source === 'string' ? { template: source, schema: undefined } : source
  const { default: handlebars } = await import('handlebars')
  const engine = handlebars.create()
  registerHelpers(engine)
  const program = parse(engine, template)
  if (!program.ok) return program
  const problems = [...checkTemplate(program.value, schema), ...findUnprintable(data, schema)]
  if (problems.length > 0) return fail(...problems)
  rewriteMustaches(program.value)
  try {
    const render = engine.compile(program.value, compileOptions)
    return succeed(render(plainData(data, schema ?? {})))
  } catch (error) {
    return templateFault(error)
  }
}

const compileOptions: CompileOptions = {
  strict: true,
  // The escaping helper has done it already, for Markdown and not for HTML.
  noEscape: true,
  knownHelpers: Object.fromEntries([...helperNames, '@escape'].map((name) => [name, true])) as KnownHelpers,
  knownHelpersOnly: true,
}

function parse(engine: typeof Handlebars, template: string): Outcome<hbs.AST.Program> {
  try {
    return succeed(engine.parse(template))
  } catch (error) {
    return templateFault(error)
  }
}

function templateFault(error: unknown): Outcome<never> {
  const text = error instanceof Error ? error.message : String(error)
  const line = /line (\d+)/.exec(text)?.[1] ?? /(?:-\s)(\d+):\d+/.exec(text)?.[1]
  const where = line === undefined ? '' : `第 ${line} 行`
  return fail(
    writerProblem(
      'template-syntax',
      `模板${where}写法有误，无法填写：${text}`,
      `The template cannot be filled: ${text}`,
      line === undefined ? undefined : `line ${line}`,
    ),
  )
}
