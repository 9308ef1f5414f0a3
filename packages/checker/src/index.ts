export { loadRules, type RuleBook, type RuleId } from '@lunshen/measure'
export { type AnnexLexicons, loadAnnexLexicons } from './annex/lexicon.ts'
export { outlineOfText } from './annex/outline-of-text.ts'
export { type AnnexItemTitle, screenAnnex } from './annex/screen-annex.ts'
export { type ApplicationJudgement, checkApplication } from './application/check-application.ts'
export type { ApplicationDocument } from './application/paper.ts'
export {
  type Checker,
  type CheckerOptions,
  checkDocument,
  type Judgement,
  makeChecker,
  type ScreenJudgement,
  screenDocument,
  screenText,
} from './check-document.ts'
export { type Classifier, type ClassifierModel, makeClassifier } from './classifier/classifier.ts'
export { sentenceFeatures } from './classifier/features.ts'
export { gramSalts, gramText, visitGrams } from './classifier/grams.ts'
export { makeSentenceReader, type SentenceModel, type SentenceReader } from './classifier/sentence-model.ts'
export type { ApplicationText } from './contradictions/facts.ts'
export { findContradictions } from './contradictions/find-contradictions.ts'
export { followUpLimit } from './contradictions/follow-up-limit.ts'
export { type ContradictionLexicon, loadContradictionLexicon } from './contradictions/lexicon.ts'
export { compileElements, type ElementFinder, weighElements } from './elements/find-elements.ts'
export { signalNames } from './elements/weigh-evidence.ts'
export { buildOutline } from './outline/build-outline.ts'
export { applyPractice, type PracticeOutcome, type PracticeText } from './practice/apply-practice.ts'
export { findPracticeFaults, type PracticeFault } from './practice/find-practice-faults.ts'
export { withLocalRules } from './practice/local-rule-book.ts'
export { mergePractice } from './practice/merge-practice.ts'
export type { Dated, Origin, Practice, PracticeData, PracticeLayer } from './practice/practice-data.ts'
export type { Label, Outline, Passage } from './text/passages.ts'
export { type Sentence, splitSentences } from './text/sentences.ts'
