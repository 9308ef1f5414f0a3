import type { CheckResult } from '@lunshen/schemas'

/** The result as one JSON document, two spaces of indentation and a final newline; valid against check-result.schema.json as given. */
export function formatJson(result: CheckResult): string {
  return `${JSON.stringify(result, null, 2)}\n`
}
