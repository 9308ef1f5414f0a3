import type { Finding, Location } from '@lunshen/schemas'
import { makeFinding, type Wording } from '../findings/make-finding.ts'
import { excerptOf } from '../text/excerpt.ts'
import { allContradictionRules } from './all-rules.ts'
import type { Conflict, Limits, Stated } from './conflict.ts'
import type { ApplicationText, Statement } from './facts.ts'
import { gatherFacts } from './gather-facts.ts'
import type { ContradictionLexicon } from './lexicon.ts'

/**
 * Finds what an application says twice and differently: within one document, or between the files of one application.
 * @param files one entry a file; with several, each with the key its places are to carry
 */
export function findContradictions(
  files: readonly ApplicationText[],
  lexicon: ContradictionLexicon,
  limits: Limits,
  wording: Wording,
): Finding[] {
  const facts = gatherFacts(files, lexicon)
  return allContradictionRules.flatMap((rule) =>
    rule.find(facts, limits).map((conflict) => findingOf(rule.id, conflict, wording)),
  )
}

const shownValues = 3

function findingOf(
  id: string,
  { first, others, reason, words, article }: Conflict,
  wording: Wording,
): Finding {
  const files = new Set([first, ...others].map(({ statement }) => statement.place.file))
  const [open, close] = wording.language === 'zh' ? ['（', '）'] : [' (', ')']
  const show = ({ quote, statement: { place } }: Stated) =>
    `“${excerptOf(quote, 40)}”${files.size > 1 ? `${open}${place.file ?? ''}${close}` : ''}`
  const finding = makeFinding(
    id,
    {
      article: article ?? wording.rules.get(id)?.article ?? '',
      location: locationOf(first.statement),
      ...(reason === undefined ? {} : { reason }),
      words: {
        ...words,
        first: show(first),
        second: others
          .slice(0, shownValues)
          .map(show)
          .join(wording.language === 'zh' ? '、' : ', '),
      },
    },
    wording,
  )
  const related = others.map(({ statement }) => locationOf(statement))
  return related.length === 0 ? finding : { ...finding, related }
}

function locationOf({ place, text }: Statement): Location {
  return { ...place, excerpt: excerptOf(text) }
}
