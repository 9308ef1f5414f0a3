import { loadRules, type Measure, type Voice } from '@lunshen/measure'
import type { Document, Language } from '@lunshen/reader'
import type { ElementResult, FileResult, Finding, Summary } from '@lunshen/schemas'
import { type AnnexLexicons, loadAnnexLexicons } from './annex/lexicon.ts'
import { listSentences } from './annex/list-sentences.ts'
import { type AnnexItemTitle, screenSentences } from './annex/screen-annex.ts'
import { findProcedureFacts, suggestProcedure } from './annex/suggest-procedure.ts'
import { checkCommitment } from './commitment/check-commitment.ts'
import { type CommitmentLexicon, loadCommitmentLexicon } from './commitment/commitment-lexicon.ts'
import { findContradictions } from './contradictions/find-contradictions.ts'
import { followUpLimit } from './contradictions/follow-up-limit.ts'
import { type ContradictionLexicon, loadContradictionLexicon } from './contradictions/lexicon.ts'
import {
  compileElements,
  type ElementFinder,
  type FoundElement,
  findElements,
} from './elements/find-elements.ts'
import { heedLedger } from './elements/heed-ledger.ts'
import { findElementGaps } from './findings/element-findings.ts'
import { findFileIssues } from './findings/file-findings.ts'
import type { Wording } from './findings/make-finding.ts'
import { buildOutline } from './outline/build-outline.ts'
import { makePlan } from './plan/make-plan.ts'
import { loadPlanWords, type PlanWords } from './plan/plan-words.ts'
import { applyPractice } from './practice/apply-practice.ts'
import { extendElements } from './practice/extend-elements.ts'
import { withLocalRules } from './practice/local-rule-book.ts'
import type { Practice } from './practice/practice-data.ts'
import { loadPointLexicon, type PointLexicon } from './substance-points/point-lexicon.ts'
import { addMissingPoints } from './substance-points/tell-missing-points.ts'
import { excerptOf } from './text/excerpt.ts'
import type { Outline } from './text/passages.ts'

/** Everything the checker knows of a measure, compiled once for any number of documents. */
export interface Checker extends Wording {
  readonly finder: ElementFinder
  readonly lexicons: AnnexLexicons
  readonly contradictions: ContradictionLexicon
  readonly plan: PlanWords
  /** What belongs to an element and its text may leave out. */
  readonly points: PointLexicon
  readonly commitment: CommitmentLexicon
  /** Deadlines of the measure; the longest interval of follow-up reviews is one. */
  readonly deadlines: Measure['deadlines']
  readonly annexItems: readonly AnnexItemTitle[]
  /** What the committee adds to the measure or relaxes; without it the measure alone. */
  readonly practice?: Practice
}

/** What the checker says of one document; the file's own facts are the caller's. */
export type Judgement = Pick<
  FileResult,
  'title' | 'summary' | 'elements' | 'findings' | 'plan' | 'suppressed'
> &
  ScreenJudgement

/** What the annex screen says of one document. */
export type ScreenJudgement = Pick<FileResult, 'title'> &
  Required<Pick<FileResult, 'annex' | 'procedure' | 'ledger'>>

/** What a checker may be told beside the measure and the language. */
export interface CheckerOptions {
  /** Whom the advice speaks to; the applicant unless said. */
  readonly voice?: Voice
  readonly practice?: Practice | undefined
}

/** Compiles a measure's elements, rules and lexicons, with a committee's practice where there is one. */
export function makeChecker(
  measure: Measure,
  language: Language = 'zh',
  { voice = 'applicant', practice }: CheckerOptions = {},
): Checker {
  const elements = practice ? extendElements(measure.elements, practice) : measure.elements
  return {
    language,
    voice,
    finder: compileElements({ ...measure, elements }),
    rules: withLocalRules(loadRules(), practice?.rules ?? []),
    lexicons: loadAnnexLexicons(),
    contradictions: loadContradictionLexicon(),
    plan: loadPlanWords(),
    points: loadPointLexicon(),
    commitment: loadCommitmentLexicon(),
    deadlines: measure.deadlines,
    annexItems: measure.annex.items.map(({ item, title }) => ({ item: item as 1 | 2 | 3, title })),
    ...(practice === undefined ? {} : { practice }),
  }
}

/** Checks a document against every element of the measure and the annex list (Articles 12, 13, 15, 21 and the annex). */
export function checkDocument(document: Document, checker: Checker): Judgement {
  const outline = buildOutline(document)
  const { elements, reasons, findings: gaps } = judgeElements(outline, document, checker)
  const screened = screenOutline(outline, document, checker)
  const limits = { followUp: followUpLimit(checker.deadlines, screened.annex) }
  const found = [...gaps, ...findContradictions([{ outline }], checker.contradictions, limits, checker)]
  const { findings, suppressed } = applyPractice(found, [{ document, outline }], checker)
  const plan = makePlan(reasons, findings, checker.plan, checker.language)
  const summary = summarise(elements, findings)
  const left = suppressed.length === 0 ? {} : { suppressed }
  return { ...screened, summary, elements, findings, plan, ...left }
}

/** By itself, so that what was learnt of every sentence is gone before the annex screen begins. */
function judgeElements(outline: Outline, document: Document, checker: Checker) {
  const { finder, language } = checker
  const found = heedLedger(findElements(outline, finder), outline, document, finder)
  const elements = found.map((item) => elementResult(item, language))
  const reasons = found.map(({ element, reason }) => ({ element, reason }))
  const issues = findFileIssues(document, checker)
  const gaps = findElementGaps(found, outline, checker, checker.plan)
  const substance = addMissingPoints(gaps, found, outline, checker)
  return {
    elements,
    reasons,
    findings: [...issues, ...substance, ...checkCommitment(found, outline, checker)],
  }
}

/** Screens a document against the annex list alone. */
export function screenDocument(document: Document, checker: Checker): ScreenJudgement {
  return screenOutline(buildOutline(document), document, checker)
}

/** Screens bare text, such as one line of a JSON Lines file. */
export function screenText(outline: Outline, checker: Checker): Pick<ScreenJudgement, 'annex' | 'procedure'> {
  const { language, lexicons, annexItems } = checker
  const sentences = listSentences(outline, lexicons.context.data.sections)
  const annex = screenSentences(sentences, lexicons, annexItems, language)
  const facts = findProcedureFacts(sentences, lexicons)
  return { annex, procedure: suggestProcedure(annex, facts, lexicons.procedure, language) }
}

function screenOutline(outline: Outline, document: Document, checker: Checker): ScreenJudgement {
  const title = outline.title === '' ? {} : { title: outline.title }
  return { ...title, ...screenText(outline, checker), ledger: [...document.ledger] }
}

const evidenceShown = 3

/** What the result says of an element: its status and the evidence it rests on. */
export function elementResult(item: FoundElement, language: Language): ElementResult {
  const { element, status, confidence } = item
  const shown = item.sentences.slice(0, evidenceShown).map(({ sentence: { text, passage } }) => ({
    text: excerptOf(text, 200),
    location: { ...passage.place, excerpt: excerptOf(text) },
  }))
  const name = shortened(item.label?.text ?? '')
  const label = item.label && { text: name, location: { ...item.label.place, excerpt: name } }
  return {
    id: element.id,
    article: element.article,
    title: element.title[language],
    status,
    confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100,
    evidence: shown.length > 0 || label === undefined ? shown : [label],
  }
}

/** A heading can be as long as its file; no name is. */
const longestName = 1000
const shortened = (text: string) => (text.length > longestName ? excerptOf(text, 200) : text)

/** Counts the elements by status and the findings by severity. */
export function summarise(elements: readonly ElementResult[], findings: readonly Finding[]): Summary {
  const count = (status: ElementResult['status']) => elements.filter((e) => e.status === status).length
  const severity = (level: Finding['severity']) => findings.filter((f) => f.severity === level).length
  return {
    present: count('present'),
    placeholder: count('placeholder'),
    unclear: count('unclear'),
    missing: count('missing'),
    errors: severity('error'),
    warnings: severity('warning'),
  }
}
