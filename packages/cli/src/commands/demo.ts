import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import type { CheckResult } from '@lunshen/schemas'
import { chooseMeasure } from '../input/load-measure.ts'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { lookAt } from './check.ts'
import { previewFiles } from './preview-files.ts'
import { runRender } from './render.ts'
import { formatResult } from './report-result.ts'

/** Formats of the papers the demo writes. */
const paperFormats = ['docx', 'pdf'] as const

type Previews = Awaited<ReturnType<typeof previewFiles>>

/** `lunshen demo`: checks every example, prints the reports, writes HTML reports, a supplement notice and a commitment letter. */
export async function runDemo(out: string, date: string, terminal: Terminal): Promise<number> {
  const quiet: Terminal = { ...terminal, interactive: false, err: () => undefined }
  const measure = chooseMeasure(undefined, terminal)
  const examples = dirname(createRequire(import.meta.url).resolve('@lunshen/examples/package.json'))
  const files = await listExamples(join(examples, 'proposals'))
  terminal.err(say(terminal.language, 'demoChecking', String(files.length)))
  const result = await lookAt(files, 'check', measure, terminal)
  terminal.out(await formatResult(result, 'pretty', measure, terminal, terminal.color))
  const written: string[] = []
  const write = async (name: string, content: string) => {
    await writeOutput(join(out, name), content, quiet)
    written.push(join(out, name))
  }
  const html = (part: CheckResult, previews: Previews) =>
    formatResult(part, 'html', measure, terminal, false, { previews })
  const previews = await previewFiles(result, terminal)
  await write('reports/index.html', await html(result, previews))
  for (const [i, file] of result.results.entries()) {
    await write(
      `reports/${basename(file.file)}.html`,
      await html({ ...result, results: [file] }, [previews[i]]),
    )
  }
  const poorest = [...result.results].sort((a, b) => gaps(b) - gaps(a)).slice(0, 1)
  await write('result.json', `${JSON.stringify({ ...result, results: poorest }, null, 2)}\n`)
  const papers = [
    [
      'supplement-notice',
      { from: join(out, 'result.json'), data: join(examples, 'forms/supplement-notice.yaml') },
    ],
    ['commitment-letter', { data: join(examples, 'forms/commitment-letter.json') }],
  ] as const
  for (const [form, input] of papers) {
    await runRender(form, { ...input, to: paperFormats, out, date }, quiet)
    written.push(...paperFormats.map((format) => join(out, `${form}.${format}`)))
  }
  terminal.err(say(terminal.language, 'demoDone', out))
  for (const path of written) terminal.err(`  ${path}`)
  return 0
}

function gaps(file: CheckResult['results'][number]): number {
  const { missing = 0, placeholder = 0 } = file.summary ?? {}
  return missing + placeholder
}

async function listExamples(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:docx|md)$/.test(name)).sort()
  return names.map((name) => relative('.', join(folder, name)))
}
