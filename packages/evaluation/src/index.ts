export {
  type CheckText,
  type Confusion,
  type ElementEvaluation,
  type ElementScore,
  evaluateElements,
  type KindScore,
  type LabelledProposal,
  type Miss,
  ratesOf,
  type Tally,
} from './evaluate-elements.ts'
export { formatEvaluation, summariseEvaluation } from './format-evaluation.ts'
export { type LabelledSentence, labelSentences } from './label-sentences.ts'
export { type Fragment, parseTagged, type TaggedProposal } from './tagged-proposal.ts'
export { makeVariants, type Truth, type Variant } from './variants.ts'
