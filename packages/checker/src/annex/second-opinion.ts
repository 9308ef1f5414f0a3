import type { Classifier } from '../classifier/classifier.ts'
import type { ContextRules } from '../context/context-rules.ts'
import { type ScreenedSentence, spansOf } from './list-sentences.ts'

/** What the classifier makes of a text, item by item (index 0 is item 1), and the sentences it rests on. */
export interface SecondOpinion {
  /** 0..1 */
  readonly likelihood: readonly number[]
  /** The three loudest sentences of an item; they are heard one by one when first asked for. */
  sentencesOf(item: number): readonly ScreenedSentence[]
}

/** A section counts from this weight on: background, commitments and the like do not tell what the project does. */
const tellingWeight = 0.5
/** A sentence of which so much stands under a negation is a denial. */
const deniedShare = 0.5
const windowLength = 180
const countedWindows = 3
/** What three windows of a long text say together is worth a little less than what a short text says as a whole. */
const longTextDiscount = 0.1

/**
 * Hears a text as a whole where it is short, window by window where it is long. Denials count only where they make a match
 * less likely: the words they name must not make it likelier.
 */
export function hearAnnex(
  sentences: readonly ScreenedSentence[],
  isShort: boolean,
  classifier: Classifier,
  rules: ContextRules,
): SecondOpinion {
  const telling = tellingSentences(sentences, rules)
  const items = classifier.classes.map((_, item) => item)
  let loudest: readonly (readonly ScreenedSentence[])[] | undefined
  const sentencesOf = (item: number) => {
    loudest ??= loudestSentences(telling, classifier)
    return loudest[item] ?? []
  }
  if (isShort) {
    const whole = classifier.classify(joined(sentences))
    const told = classifier.classify(joined(telling))
    return {
      likelihood: items.map((item) => Math.min(whole[item] ?? 0, told[item] ?? 0)),
      sentencesOf,
    }
  }
  const windows = windowsOf(telling).map((text) => classifier.classify(text))
  const likelihood = items.map((item) => {
    const top = windows
      .map((odds) => odds[item] ?? 0)
      .sort((a, b) => b - a)
      .slice(0, countedWindows)
    return Math.max(0, top.reduce((sum, p) => sum + p, 0) / countedWindows - longTextDiscount)
  })
  return { likelihood, sentencesOf }
}

const shownSentences = 3

/** The sentences that sound most like each item, the loudest first; a long text has too many to keep what each of them sounds like. */
function loudestSentences(
  sentences: readonly ScreenedSentence[],
  classifier: Classifier,
): (readonly ScreenedSentence[])[] {
  const loudest = classifier.classes.map((): { sentence: ScreenedSentence; odds: number }[] => [])
  for (const sentence of sentences) {
    const heard = classifier.classify(sentence.normalised)
    loudest.forEach((list, item) => {
      const odds = heard[item] ?? 0
      const quieter = list.findIndex((other) => other.odds < odds)
      if (quieter < 0 && list.length >= shownSentences) return
      list.splice(quieter < 0 ? list.length : quieter, 0, { sentence, odds })
      if (list.length > shownSentences) list.pop()
    })
  }
  return loudest.map((list) => list.map(({ sentence }) => sentence))
}

/** The sentences that tell what the project does, without those that mostly deny. */
function tellingSentences(sentences: readonly ScreenedSentence[], rules: ContextRules): ScreenedSentence[] {
  return sentences.filter((sentence) => sentence.weight >= tellingWeight && !isDenial(sentence, rules))
}

function isDenial(sentence: ScreenedSentence, rules: ContextRules): boolean {
  let denied = 0
  for (const { id, from, to } of spansOf(sentence, rules)) if (id === 'negation') denied += to - from
  return denied >= sentence.normalised.length * deniedShare
}

const joined = (sentences: readonly ScreenedSentence[]) =>
  sentences.map(({ normalised }) => normalised).join('')

/** Characters of the title that are heard; every window is heard with it again. */
const longestTitle = 2000

function windowsOf(sentences: readonly ScreenedSentence[]): string[] {
  const title = joined(sentences.filter(({ kind }) => kind === 'title')).slice(0, longestTitle)
  const windows: string[] = []
  let current = ''
  for (const { kind, normalised } of sentences) {
    if (kind !== 'text') continue
    current += normalised
    if (current.length < windowLength) continue
    windows.push(`${title}。${current}`)
    current = ''
  }
  return current === '' ? windows : [...windows, `${title}。${current}`]
}

/** Likelihood from which the classifier alone makes an item possible, likely; below which it doubts a likely one. */
const possibleFrom = 0.45
const likelyFrom = 0.6
const doubtedBelow = 0.1

/** Joins the lexicon's score with the classifier's likelihood: the higher of both, on the scale of the thresholds. */
export function joinScores(
  score: number,
  likelihood: number,
  thresholds: { readonly likely: number; readonly possible: number },
): number {
  if (likelihood < doubtedBelow && score >= thresholds.likely) return thresholds.likely - 0.01
  if (likelihood < possibleFrom) return score
  // The lexicons know what the guide names as merely possible; the classifier does not.
  if (score >= thresholds.possible && score < thresholds.likely) return score
  const { possible, likely } = thresholds
  const heard =
    likelihood < likelyFrom
      ? possible + ((likelihood - possibleFrom) / (likelyFrom - possibleFrom)) * (likely - possible - 0.01)
      : likely + ((likelihood - likelyFrom) / (1 - likelyFrom)) * (0.95 - likely)
  return Math.max(score, heard)
}
