import type { ContradictionRule, Stated } from './conflict.ts'
import { type Facts, fieldsOf, type Mention, mentionsOf, type Statement } from './facts.ts'
import { clauseBefore, hasWord, isConditional, isMadeOf, standsAsDenial, standsAsFact } from './standing.ts'

/** A claim about the whole project against what else the text says; all names are of the lexicon. */
export interface ClaimParts {
  readonly id: ContradictionRule['id']
  /** Cue of the claim; under labels of the same name a bare 「否」 or 「不涉及」 is the claim. */
  readonly claim: string
  /** Cues that the claim rules out. */
  readonly evidence: readonly string[]
  /** Words that take the edge off the evidence in its sentence. */
  readonly softeners?: string
  /** Cues of what is denied and yet evidence: 「无需人工确认」. */
  readonly without?: string
  /** Whether the claim counts also where it is said of a part of the project. */
  readonly anySubject?: boolean
}

const mostShown = 3

/** A rule that sets a claim against evidence. */
export function makeClaimRule(parts: ClaimParts): ContradictionRule {
  return {
    id: parts.id,
    find: (facts) => {
      const [first] = findClaims(facts, parts)
      if (first === undefined) return []
      const found = [...findEvidence(facts, parts.evidence, parts.softeners), ...findWithout(facts, parts)]
      const others = found.filter(({ statement }) => statement.index !== first.statement.index)
      return others.length === 0 ? [] : [{ first, others: others.slice(0, mostShown) }]
    },
  }
}

const no = /^(?:[☑✓√■]?(?:否|无|不涉及|不含|没有|不包含))(?:[,。;(]|$)/

function findClaims(facts: Facts, { claim, anySubject = false }: ClaimParts): Stated[] {
  const said = mentionsOf(facts, claim).filter(
    (mention) =>
      !/是否|[☐□▢]/.test(mention.statement.norm) &&
      standsAsDenial(facts, mention) &&
      !isQualified(facts, mention) &&
      (anySubject || isOfProject(facts, mention)),
  )
  const answered = fieldsOf(facts, claim).filter(({ norm }) => no.test(norm))
  return [
    ...said.map(statedAs),
    ...answered.map((statement) => ({ value: '', quote: answerOf(statement), statement })),
  ].sort((a, b) => a.statement.index - b.statement.index)
}

const answerOf = ({ section, text }: Statement) => `${section.nearest?.text ?? ''}：${text}`

/** Whether the clause has the whole project for its subject, or none. */
function isOfProject(facts: Facts, { statement, start }: Mention): boolean {
  return isMadeOf(facts, 'project-subjects', clauseBefore(statement.norm, start))
}

/** 「不涉及个人信息出境」 says nothing of personal information itself. */
function isQualified({ lexicon }: Facts, { statement, end }: Mention): boolean {
  const exceptions = lexicon.words['claim-exceptions'] ?? []
  return exceptions.some((word) => statement.norm.startsWith(word, end))
}

function findWithout(facts: Facts, { without = '', softeners = '' }: ClaimParts): Stated[] {
  return mentionsOf(facts, without)
    .filter(({ statement }) => !hasWord(facts, softeners, statement.norm) && !isConditional(facts, statement))
    .map(statedAs)
}

const statedAs = ({ statement }: Mention): Stated => ({ value: '', quote: statement.text, statement })

/** What stands as a fact of the project, one mention a sentence. */
export function findEvidence(facts: Facts, cues: readonly string[], softeners?: string): Stated[] {
  const seen = new Set<number>()
  const found: Stated[] = []
  for (const cue of cues)
    for (const mention of mentionsOf(facts, cue)) {
      const { statement, start, end } = mention
      if (seen.has(statement.index) || /[,:不未无非勿]|禁止/.test(statement.norm.slice(start, end))) continue
      if (/是否|[☐□▢]/.test(statement.norm)) continue
      if (softeners !== undefined && hasWord(facts, softeners, statement.norm)) continue
      if (isConditional(facts, statement) || !standsAsFact(facts, mention)) continue
      seen.add(statement.index)
      found.push(statedAs(mention))
    }
  return found.sort((a, b) => a.statement.index - b.statement.index)
}
