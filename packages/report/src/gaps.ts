import type { ElementResult, FileResult, Finding } from '@lunshen/schemas'

/** Status of a required element. */
export type Status = ElementResult['status']

/** The statuses in the order in which reports list them. */
export const statuses = ['present', 'placeholder', 'unclear', 'missing'] as const satisfies readonly Status[]

/** The elements under one article item, in the order of the result. */
export interface ElementGroup {
  readonly article: string
  readonly elements: readonly ElementResult[]
  readonly present: number
}

/** An element that is not simply present, with the findings about it. */
export interface Gap {
  readonly element: ElementResult
  readonly findings: readonly Finding[]
}

/** Whether a finding tells of something that stands nowhere: its location is where it could be written. */
export function isAbsence(finding: Finding): boolean {
  return finding.ruleId.endsWith('/missing')
}

/** Whether a finding names a place to go to; something missing that fits in no section of the text has none. */
export function hasPlace(finding: Finding): boolean {
  return !isAbsence(finding) || finding.location.excerpt !== ''
}

/** Whether the file holds content that was not read and may hold elements. */
export function hasUnread(file: FileResult): boolean {
  return (file.findings ?? []).some((finding) => finding.ruleId === 'file/unread')
}

/** Whether an element counts as present on evidence that a person should check: confidence below 0.75. */
export function isWeak(element: ElementResult): boolean {
  return element.status === 'present' && element.confidence < 0.75
}

/** The element of the file that a finding is about; undefined where it is about none. */
export function findingElement(file: FileResult, finding: Finding): ElementResult | undefined {
  return file.elements?.find((element) => element.id === finding.element)
}

/** Groups the elements by article item, keeping the order of the result. */
export function groupElements(elements: readonly ElementResult[]): ElementGroup[] {
  const articles = [...new Set(elements.map((element) => element.article))]
  return articles.map((article) => {
    const members = elements.filter((element) => element.article === article)
    return {
      article,
      elements: members,
      present: members.filter(({ status }) => status === 'present').length,
    }
  })
}

/** The elements that are placeholder, unclear or missing, each with its findings. */
export function findGaps(file: FileResult): Gap[] {
  return (file.elements ?? [])
    .filter((element) => element.status !== 'present')
    .map((element) => ({
      element,
      findings: (file.findings ?? []).filter((one) => one.element === element.id),
    }))
}

/** The findings that belong to no gap: about the document as a whole, or about an element that is present. */
export function findOtherFindings(file: FileResult): Finding[] {
  const gaps = new Set(findGaps(file).map((gap) => gap.element.id))
  return (file.findings ?? []).filter((finding) => !finding.element || !gaps.has(finding.element))
}
