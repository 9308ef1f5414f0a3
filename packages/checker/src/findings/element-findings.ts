import { adviceIn, type RuleId } from '@lunshen/measure'
import type { Finding } from '@lunshen/schemas'
import type { FoundElement } from '../elements/find-elements.ts'
import type { PlanWords } from '../plan/plan-words.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { Outline } from '../text/passages.ts'
import { locateGap } from './locate-gap.ts'
import { makeFinding, type Wording } from './make-finding.ts'

/** Findings for every element that is not plainly present, in the order of the elements; `sections` tells where what is missing belongs. */
export function findElementGaps(
  found: readonly FoundElement[],
  outline: Outline,
  wording: Wording,
  sections: Pick<PlanWords, 'sections' | 'notSections'>,
): Finding[] {
  const { language, voice } = wording
  return found.flatMap((item) => {
    const rule = ruleFor(item)
    if (rule === undefined) return []
    const { element } = item
    const location = locateGap(item, found, outline, sections)
    const words = {
      title: element.title[language],
      advice: adviceIn(voice, element)[language],
      excerpt: excerptOf(item.sentences[0]?.sentence.text ?? item.label?.text ?? '', 30),
    }
    const facts = { article: element.article, element: element.id, location, reason: item.reason, words }
    return [makeFinding(rule, facts, wording)]
  })
}

function ruleFor(item: FoundElement): RuleId | undefined {
  if (item.status !== 'present') return `element/${item.status}`
  return item.reason === 'thin' ? 'element/thin' : undefined
}
