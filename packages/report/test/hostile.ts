import type { CheckResult, FileResult } from '@lunshen/schemas'
import { fixture } from './report-context.ts'

/** Strings that break reports: terminal escapes, markup, long tokens, emoji, combining marks, overrides, lone surrogates. */
export const hostileTexts: readonly string[] = [
  '\u001b[31m红\u001b[0m\u001b]0;title\u0007\u009b2J结束',
  `${'A'.repeat(300)}。`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  `"双"'单'\`反\`|管道|**粗** [链](javascript:alert(1)) # &amp; \\`,
  '家庭👨‍👩‍👧‍👦旗🇨🇳👍🏽'.repeat(20),
  `a\t\tb\r\nc\u0000\u0008${'e\u0301'.repeat(90)}${'\u0301'.repeat(40)}`,
  '\u202egnp.txt\u202c\u2066x\u2069\ufeff\u200b',
  '，。；：！？'.repeat(30),
  '（「『'.repeat(40),
  '半\ud800个\udfff代理',
  '——……'.repeat(40),
]

/** A result whose every free text is one of the hostile strings. */
export function hostileResult(text: string): CheckResult {
  const files = [...fixture('poor').results, ...fixture('application').results]
  const results = files.map((file) => replaceTexts(file, text))
  return {
    ...fixture('poor'),
    tool: { name: text, version: text },
    measure: { id: text, title: text, version: text },
    results,
  }
}

const free = new Set([
  'file',
  'title',
  'text',
  'excerpt',
  'message',
  'advice',
  'term',
  'reason',
  'effect',
  'kind',
  'code',
  'article',
  'author',
  'task',
  'sample',
  'note',
  'by',
])

function replaceTexts(file: FileResult, text: string): FileResult {
  const parsed: unknown = JSON.parse(JSON.stringify(file), (key, value: unknown) => {
    if (free.has(key) && typeof value === 'string') return text
    return key === 'headingPath' ? [text, text] : value
  })
  return parsed as FileResult
}
