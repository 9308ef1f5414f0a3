import type { RuleBook } from '@lunshen/measure'
import type { Rule } from '@lunshen/schemas'
import type { LocalRule } from './practice-data.ts'

/** The rules with the committee's own behind them; its words are the same in every language and voice. */
export function withLocalRules(rules: RuleBook, own: readonly LocalRule[]): RuleBook {
  return own.length === 0
    ? rules
    : new Map([...rules, ...own.map((rule) => [rule.id, ruleOf(rule)] as const)])
}

function ruleOf({ id, severity, article, title, message, advice, why }: LocalRule): Rule {
  const both = (text: string) => ({ zh: text, en: text })
  return {
    id,
    severity,
    ...(article === undefined ? {} : { article }),
    title: both(title),
    messages: { default: both(message) },
    advice: both(advice),
    voices: { teacher: both(advice), committee: both(advice) },
    summary: both(title),
    help: both(advice),
    why: both(why),
    example: { good: '', bad: '' },
  }
}
