import { adviceIn } from '@lunshen/measure'
import type { Finding } from '@lunshen/schemas'
import type { FoundElement } from '../elements/find-elements.ts'
import { makeFinding, type Wording } from '../findings/make-finding.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { Outline } from '../text/passages.ts'
import { findMissingPoints } from './find-missing-points.ts'
import type { Point, PointLexicon } from './point-lexicon.ts'

/** What telling of points needs of a checker. */
export type PointTools = Wording & { readonly points: PointLexicon }

/**
 * Adds to the findings about elements what those that are present leave out, one finding an element, in the elements' order; that a
 * text is brief gives way to what it lacks.
 * @param gaps at most one finding an element
 */
export function addMissingPoints(
  gaps: readonly Finding[],
  found: readonly FoundElement[],
  outline: Outline,
  tools: PointTools,
): Finding[] {
  const missing = findMissingPoints(found, outline, tools.points)
  if (missing.size === 0) return [...gaps]
  const gapOf = new Map(gaps.map((gap) => [gap.element, gap]))
  return found.flatMap((item) => {
    const points = missing.get(item)
    return points ? [pointFinding(item, points, tools)] : (gapOf.get(item.element.id) ?? [])
  })
}

function pointFinding(item: FoundElement, points: readonly Point[], tools: PointTools): Finding {
  const { language, voice, points: lexicon } = tools
  const { element, sentences, label } = item
  const first = sentences[0]?.sentence
  const [place, text] = first
    ? [first.passage.place, first.text]
    : [label?.place ?? { line: 1, column: 1 }, label?.text ?? '']
  const asks = points.map(({ ask }) => ask[language]).join(language === 'zh' ? '；' : '; ')
  const lead = lexicon.lead[voice][language].replace('{asks}', () => asks)
  const words = {
    title: element.title[language],
    points: listed(
      points.map(({ name }) => name[language]),
      language,
    ),
    advice: `${lead}${adviceIn(voice, element)[language]}`,
  }
  const location = { ...place, excerpt: excerptOf(text) }
  const facts = { article: element.article, element: element.id, location, reason: 'points', words }
  return makeFinding('element/thin', facts, tools)
}

function listed(names: readonly string[], language: Wording['language']): string {
  const [last = '', ...others] = [...names].reverse()
  if (others.length === 0) return last
  const [comma, and] = language === 'zh' ? ['、', '，也未见'] : [', ', ' or ']
  return `${others.reverse().join(comma)}${and}${last}`
}
