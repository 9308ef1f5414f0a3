export { type AnnexLexicons, loadAnnexLexicons } from './annex/lexicon.ts'
export { outlineOfText } from './annex/outline-of-text.ts'
export { type AnnexItemTitle, screenAnnex } from './annex/screen-annex.ts'
export {
  type Checker,
  checkDocument,
  type Judgement,
  makeChecker,
  type ScreenJudgement,
  screenDocument,
  screenText,
} from './check-document.ts'
export { type Classifier, type ClassifierModel, makeClassifier } from './classifier/classifier.ts'
export { sentenceFeatures } from './classifier/features.ts'
export { loadRules, type RuleBook, type RuleId } from './findings/load-rules.ts'
export { buildOutline } from './outline/build-outline.ts'
export type { Label, Outline, Passage } from './text/passages.ts'
