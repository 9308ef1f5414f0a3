import { adviceIn, type RuleBook, type RuleId, type Voice } from '@lunshen/measure'
import type { Language } from '@lunshen/reader'
import type { Finding, Location } from '@lunshen/schemas'

/** The rules, and whom and in which language they speak to. */
export interface Wording {
  readonly rules: RuleBook
  readonly language: Language
  readonly voice: Voice
}

/** The facts a rule's sentences speak of. */
export interface FindingFacts {
  readonly article: string
  readonly element?: string
  readonly location: Location
  /** Picks the rule's message; `default` where the rule has none for it. */
  readonly reason?: string
  /** Replaces `{name}` in the rule's texts. */
  readonly words: Readonly<Record<string, string>>
}

/** Words one finding by its rule. */
export function makeFinding(id: RuleId, facts: FindingFacts, { rules, language, voice }: Wording): Finding {
  const rule = rules.get(id)
  if (rule === undefined) throw new Error(`rule ${id} is not loaded`)
  const message = rule.messages[facts.reason ?? 'default'] ?? rule.messages.default
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => facts.words[name] ?? whole)
  return {
    ruleId: id,
    severity: rule.severity,
    article: facts.article,
    ...(facts.element === undefined ? {} : { element: facts.element }),
    message: fill(message?.[language] ?? ''),
    advice: fill(adviceIn(voice, rule)[language]),
    location: facts.location,
  }
}
