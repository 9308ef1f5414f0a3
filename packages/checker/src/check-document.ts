import type { Measure } from '@lunshen/measure'
import type { Document, Language } from '@lunshen/reader'
import type { ElementResult, FileResult, Finding, Summary } from '@lunshen/schemas'
import { type AnnexLexicons, loadAnnexLexicons } from './annex/lexicon.ts'
import { listSentences } from './annex/list-sentences.ts'
import { type AnnexItemTitle, screenSentences } from './annex/screen-annex.ts'
import { findProcedureFacts, suggestProcedure } from './annex/suggest-procedure.ts'
import {
  compileElements,
  type ElementFinder,
  type FoundElement,
  findElements,
} from './elements/find-elements.ts'
import { heedLedger } from './elements/heed-ledger.ts'
import { findElementGaps } from './findings/element-findings.ts'
import { findFileIssues } from './findings/file-findings.ts'
import { loadRules, type RuleBook } from './findings/load-rules.ts'
import { buildOutline } from './outline/build-outline.ts'
import { excerptOf } from './text/excerpt.ts'
import type { Outline } from './text/passages.ts'

/** Everything the checker knows of a measure, compiled once for any number of documents. */
export interface Checker {
  readonly language: Language
  readonly finder: ElementFinder
  readonly rules: RuleBook
  readonly lexicons: AnnexLexicons
  readonly annexItems: readonly AnnexItemTitle[]
}

/** What the checker says of one document; the file's own facts are the caller's. */
export type Judgement = Pick<FileResult, 'title' | 'summary' | 'elements' | 'findings'> & ScreenJudgement

/** What the annex screen says of one document. */
export type ScreenJudgement = Pick<FileResult, 'title'> &
  Required<Pick<FileResult, 'annex' | 'procedure' | 'ledger'>>

/** Compiles a measure's elements, rules and lexicons. */
export function makeChecker(measure: Measure, language: Language = 'zh'): Checker {
  return {
    language,
    finder: compileElements(measure),
    rules: loadRules(),
    lexicons: loadAnnexLexicons(),
    annexItems: measure.annex.items.map(({ item, title }) => ({ item: item as 1 | 2 | 3, title })),
  }
}

/** Checks a document against every element of the measure and the annex list (Articles 12, 13, 15, 21 and the annex). */
export function checkDocument(document: Document, checker: Checker): Judgement {
  const outline = buildOutline(document)
  const { elements, findings } = judgeElements(outline, document, checker)
  const screened = screenOutline(outline, document, checker)
  return { ...screened, summary: summarise(elements, findings), elements, findings }
}

/** By itself, so that what was learnt of every sentence is gone before the annex screen begins. */
function judgeElements(outline: Outline, document: Document, checker: Checker) {
  const { finder, rules, language } = checker
  const found = heedLedger(findElements(outline, finder), outline, document, finder)
  const elements = found.map((item) => elementResult(item, language))
  const issues = findFileIssues(document, rules, language)
  return { elements, findings: [...issues, ...findElementGaps(found, outline, rules, language)] }
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

function elementResult(item: FoundElement, language: Language): ElementResult {
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

function summarise(elements: readonly ElementResult[], findings: readonly Finding[]): Summary {
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
