import type { ApplicationFile, ElementResult, Finding } from '@lunshen/schemas'
import {
  type Checker,
  elementResult,
  type Judgement,
  type ScreenJudgement,
  screenText,
  summarise,
} from '../check-document.ts'
import { checkCommitment } from '../commitment/check-commitment.ts'
import { findContradictions } from '../contradictions/find-contradictions.ts'
import { followUpLimit } from '../contradictions/follow-up-limit.ts'
import { findElements } from '../elements/find-elements.ts'
import { heedLedger } from '../elements/heed-ledger.ts'
import { findElementGaps } from '../findings/element-findings.ts'
import { findFileIssues } from '../findings/file-findings.ts'
import { makePlan } from '../plan/make-plan.ts'
import { applyPractice } from '../practice/apply-practice.ts'
import { addMissingPoints } from '../substance-points/tell-missing-points.ts'
import type { Outline } from '../text/passages.ts'
import { type ApplicationLexicon, loadApplicationLexicon } from './application-lexicon.ts'
import { entryInFile, inFile } from './carry-file.ts'
import { findDuplicates, findOldVersions } from './find-versions.ts'
import { heedOwnSignature } from './heed-own-signature.ts'
import { findHoldings, heedUnreadFiles } from './heed-unread-files.ts'
import { comparePaths, inReadingOrder, joinOutlines } from './join-outlines.ts'
import { findMissingAttachments } from './match-attachments.ts'
import {
  tellDuplicates,
  tellMissingAttachments,
  tellMissingParts,
  tellOldVersions,
  tellUnreadable,
} from './package-findings.ts'
import {
  type ApplicationDocument,
  isRead,
  type Paper,
  type ReadPaper,
  readPaper,
  startOfPaper,
} from './paper.ts'
import { tellUnread, tellUnreadElement } from './unread-findings.ts'

/** What the checker says of the files of one application together; every location carries its file. */
export type ApplicationJudgement = Judgement & Required<Pick<FileList, 'files'>>

interface FileList {
  readonly files?: ApplicationFile[]
}

/** The files as they are judged: what is a copy of another or an older version of it is there, but not judged. */
interface Application {
  /** Every file, by path. */
  readonly papers: readonly Paper[]
  /** The papers judged together, in reading order. */
  readonly judged: readonly ReadPaper[]
  readonly outline: Outline
  readonly lexicon: ApplicationLexicon
  readonly duplicates: ReturnType<typeof findDuplicates>
  readonly versions: ReturnType<typeof findOldVersions>
}

/** Judges the files of one application together (Article 12: plan, risk assessment, commitment); their order does not matter. */
export function checkApplication(
  documents: readonly ApplicationDocument[],
  checker: Checker,
): ApplicationJudgement {
  const application = gather(documents, checker)
  const { elements, reasons, findings: gaps } = judgeElements(application, checker)
  const screened = screen(application, checker)
  const limits = { followUp: followUpLimit(checker.deadlines, screened.annex) }
  const { judged } = application
  const conflicts = findContradictions(judged, checker.contradictions, limits, checker)
  const { findings, suppressed } = applyPractice([...gaps, ...conflicts], judged, checker)
  return {
    ...screened,
    summary: summarise(elements, findings),
    elements,
    findings,
    plan: makePlan(reasons, findings, checker.plan, checker.language),
    ...(suppressed.length === 0 ? {} : { suppressed }),
    files: application.papers.map((paper) => describe(paper, elements)),
  }
}

function gather(documents: readonly ApplicationDocument[], { finder }: Checker): Application {
  const lexicon = loadApplicationLexicon()
  const papers = documents
    .map((document) => readPaper(document, lexicon, finder))
    .sort((a, b) => comparePaths(a.file, b.file))
  const duplicates = findDuplicates(papers, lexicon)
  const copies = new Set(duplicates.map(({ copy }) => copy))
  const originals = papers.filter((paper) => !copies.has(paper))
  const versions = findOldVersions(originals)
  const old = new Set(versions.filter(({ setAside }) => setAside).map((version) => version.old))
  const judged = inReadingOrder(originals.filter((paper) => !old.has(paper)).filter(isRead))
  return { papers, judged, outline: joinOutlines(judged), lexicon, duplicates, versions }
}

function judgeElements(application: Application, checker: Checker) {
  const { papers, judged, outline, lexicon, duplicates, versions } = application
  const { finder, language } = checker
  const commitments = judged.filter(({ role }) => role === 'commitment').map(({ file }) => file)
  const alone = heedOwnSignature(findElements(outline, finder), outline, commitments)
  const read = judged.reduce(
    (found, paper) => heedLedger(found, paper.outline, paper.document, finder),
    alone,
  )
  const holdings = findHoldings(papers, lexicon, finder)
  const { found, heldBy } = heedUnreadFiles(read, holdings)
  const elements = found.map((item) => elementResult(item, language))
  const [first] = judged
  const lead = first ? startOfPaper(first) : startOfFolder(papers)
  const titles = new Map(elements.map(({ id, title }) => [id, title]))
  const left = findElementGaps(found, outline, checker, checker.plan)
  const gaps = addMissingPoints(left, found, outline, checker).map((gap) => {
    const { element = '' } = gap
    const holder = heldBy.get(element)
    const told = holder ? tellUnreadElement(gap, titles.get(element) ?? '', holder, checker) : gap
    return inFile(told, lead.file ?? '')
  })
  const pledge = checkCommitment(found, outline, checker, commitments).map((finding) =>
    inFile(finding, lead.file ?? ''),
  )
  const missing = findMissingAttachments(judged, papers, lexicon)
  return {
    elements,
    reasons: found.map(({ element, reason }) => ({ element, reason })),
    findings: [
      ...tellUnreadable(papers, checker),
      ...tellMissingParts(found, papers, lead, lexicon, checker),
      ...tellMissingAttachments(missing, papers, lexicon, checker),
      ...tellUnread(holdings, elements, checker),
      ...tellOldVersions(versions, checker),
      ...tellDuplicates(duplicates, checker),
      ...fileIssues(judged, checker),
      ...gaps,
      ...pledge,
    ],
  }
}

const startOfFolder = ([first]: readonly Paper[]) =>
  first ? startOfPaper(first) : { line: 1, column: 1, file: '', excerpt: '' }

function fileIssues(judged: readonly ReadPaper[], checker: Checker): Finding[] {
  return judged.flatMap(({ document, file }) =>
    findFileIssues(document, checker).map((finding) => inFile(finding, file)),
  )
}

function screen({ judged, outline }: Application, checker: Checker): ScreenJudgement {
  const title = outline.title === '' ? {} : { title: outline.title }
  const ledger = judged.flatMap(({ document, file }) =>
    document.ledger.map((entry) => entryInFile(entry, document, file)),
  )
  return { ...title, ...screenText(outline, checker), ledger }
}

function describe(paper: Paper, elements: readonly ElementResult[]): ApplicationFile {
  const { file, sha256, status, error, role, title } = paper
  const own = elements.filter(({ evidence }) => evidence.some(({ location }) => location.file === file))
  return {
    file,
    sha256,
    status,
    ...(error === undefined ? {} : { error }),
    role,
    ...(title === '' ? {} : { title }),
    elements: own.map(({ id }) => id),
  }
}
