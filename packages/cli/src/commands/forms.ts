import { listForms } from '@lunshen/writer'
import type { Terminal } from '../terminal.ts'

/** `lunshen forms`: every form with its articles, issuer and data schema. */
export function runForms(format: 'pretty' | 'json', terminal: Terminal): number {
  const { language } = terminal
  const forms = listForms().map(({ id, title, articles, issuer, schemaPath }) => ({
    id,
    title: title[language],
    articles,
    issuer: issuer[language],
    schema: schemaPath,
  }))
  if (format === 'json') terminal.out(`${JSON.stringify({ forms }, null, 2)}\n`)
  else {
    for (const form of forms) {
      terminal.out(
        `${form.id}\n  ${form.title}\n  ${form.articles.join('、')} · ${form.issuer} · ${form.schema}\n`,
      )
    }
  }
  return 0
}
