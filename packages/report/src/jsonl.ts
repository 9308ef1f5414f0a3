import type { CheckResult } from '@lunshen/schemas'

/**
 * The result as JSON Lines: for each file a line that is a whole result of that file alone, valid against
 * check-result.schema.json as it stands, so that lines can be read one at a time and put together with others. No file, no line.
 */
export function formatJsonl(result: CheckResult): string {
  return result.results.map((file) => `${JSON.stringify({ ...result, results: [file] })}\n`).join('')
}
