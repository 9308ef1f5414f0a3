import type { ElementResult, FileResult, Finding } from '@lunshen/schemas'
import type { GapGroup } from './form.ts'
import { baseName, placeText, quoted } from './place-text.ts'

/** One row of a supplement notice. */
export interface NoticeItem {
  readonly name: string
  readonly article?: string
  readonly problem: string
  readonly requirement: string
}

/** Gaps by the table they belong to. */
export interface Gaps {
  readonly missing: readonly NoticeItem[]
  readonly insufficient: readonly NoticeItem[]
  readonly verify: readonly NoticeItem[]
}

type Status = ElementResult['status']

/** Best first: what one file has the application has. */
const order: readonly Status[] = ['present', 'unclear', 'placeholder', 'missing']

const wording: Readonly<Record<Exclude<Status, 'present'>, string>> = {
  missing: '未见相关内容。',
  placeholder: '只有标题或者填写提示，没有实际内容。',
  unclear: '现有表述不足以判断是否已经说明。',
}

/** The elements that no file of the application has, as rows by table; the wording of findings is taken over. */
export function elementGaps(files: readonly FileResult[], groups: readonly GapGroup[]): Gaps {
  const gaps: Record<string, NoticeItem[]> = { missing: [], insufficient: [], verify: [] }
  for (const { element, file } of bestElements(files)) {
    if (element.status === 'present') continue
    const field = element.status === 'unclear' ? 'verify' : groupOf(element, groups)
    gaps[field]?.push(elementItem(element, element.status, file, files.length > 1))
  }
  return gaps as unknown as Gaps
}

interface Best {
  readonly element: ElementResult
  readonly file: FileResult
}

function bestElements(files: readonly FileResult[]): Best[] {
  const best = new Map<string, Best>()
  for (const file of files) {
    for (const element of file.elements ?? []) {
      const known = best.get(element.id)
      if (known === undefined || order.indexOf(element.status) < order.indexOf(known.element.status)) {
        best.set(element.id, { element, file })
      }
    }
  }
  return [...best.values()]
}

function groupOf(element: ElementResult, groups: readonly GapGroup[]): string {
  const group = groups.find(
    ({ articles }) =>
      articles.length === 0 || articles.some((article) => element.article.startsWith(article)),
  )
  return group?.field ?? 'missing'
}

function elementItem(
  element: ElementResult,
  status: Exclude<Status, 'present'>,
  file: FileResult,
  isOneOfMany: boolean,
): NoticeItem {
  const findings = (file.findings ?? []).filter((finding) => finding.element === element.id)
  const problems = findings.map((finding) => describeProblem(element, status, finding, file, isOneOfMany))
  const advice = joined(findings.map((finding) => finding.advice)) || ownAdvice(element, status)
  return {
    name: element.title,
    article: element.article,
    problem: joined(problems) || wording[status],
    requirement: `${firstStep(findings)}${advice}`,
  }
}

function ownAdvice(element: ElementResult, status: Status): string {
  return status === 'unclear'
    ? `请明确说明“${element.title}”，或者写明已在哪份材料的哪一章节说明。`
    : `请补充“${element.title}”的具体内容。`
}

const unreadPart = /未读取|not read/
const pictureHere = /处是图片|is a picture/
const refersElsewhere = /所指的材料不在|refers to other material/

/** What comes before the element's own advice where something could not be read or was not handed in. */
function firstStep(findings: readonly Finding[]): string {
  const message = findings[0]?.message ?? ''
  if (pictureHere.test(message)) return '请另以可编辑文字提供图片（或嵌入对象）中的内容。'
  if (unreadPart.test(message)) {
    return '已写在图片（或嵌入对象）中的，请另以可编辑文字提供；没有写的，'
  }
  return refersElsewhere.test(message) ? '请一并提交所指的材料，或者在本文件中写明。' : ''
}

/** A finding's message without the element's name, which the row shows beside it, and with the place it means. */
function describeProblem(
  element: ElementResult,
  status: Exclude<Status, 'present'>,
  { message, location }: Finding,
  file: FileResult,
  isOneOfMany: boolean,
): string {
  if (message === `材料中没有找到“${element.title}”的内容。`) return wording.missing
  // Nothing was found, so the finding's place is only that of a neighbour.
  if (status === 'missing') return message
  if (unreadPart.test(message) && !pictureHere.test(message)) return unreadWording
  const text = withoutName(message, element.title)
  const quotation = status === 'unclear' && !text.includes('“') ? quoted(location.excerpt, 24) : ''
  const source = location.file !== undefined ? `${location.file}，` : isOneOfMany ? `${baseName(file)}，` : ''
  const place = placeText(location)
  return place === '' ? `${quotation}${text}` : `${source}${place}${quotation}：${text}`
}

const unreadWording = '正文中未见；文件中有无法核对的图片（或嵌入对象），可能写在其中。'

/** The last clause of some messages asks the secretary to look; the applicant is asked in the column beside. */
const askedOfSecretary = /，请(?:核实|人工查看|一并核对)[^，。]*。$/

function withoutName(message: string, title: string): string {
  const rest = message
    .replace(askedOfSecretary, '。')
    .replace('，没有实质内容。', '。')
    .replace('但现有文字不足以认定已经写明。', '但不足以认定已经写明。')
  for (const start of [`对“${title}”`, `“${title}”处`, `“${title}”`]) {
    if (rest.startsWith(start)) return rest.slice(start.length)
  }
  return rest
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join('')
}
