import type { ElementResult, FileResult, Finding } from '@lunshen/schemas'
import type { GapGroup } from './form.ts'

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
  missing: '申请材料中未见相关内容。',
  placeholder: '只有标题或者填写提示，没有实际内容。',
  unclear: '现有表述不足以判断是否已经说明。',
}

/** The elements that no file of the application has, as rows by table; the wording of findings is taken over. */
export function elementGaps(files: readonly FileResult[], groups: readonly GapGroup[]): Gaps {
  const gaps: Record<string, NoticeItem[]> = { missing: [], insufficient: [], verify: [] }
  for (const { element, file } of bestElements(files)) {
    if (element.status === 'present') continue
    const field = element.status === 'unclear' ? 'verify' : groupOf(element, groups)
    gaps[field]?.push(elementItem(element, element.status, file))
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
): NoticeItem {
  const findings = (file.findings ?? []).filter((finding) => finding.element === element.id)
  return {
    name: element.title,
    article: element.article,
    problem: joined(findings.map((finding) => finding.message)) || wording[status],
    requirement:
      joined(findings.map((finding) => finding.advice)) ||
      (status === 'unclear'
        ? `请核实并明确说明“${element.title}”，或者写明已在哪份材料的哪一章节说明。`
        : `请补充“${element.title}”的具体内容。`),
  }
}

/** What else has to be verified: files that could not be read, unread content that may matter, errors beside elements. */
export function otherDoubts(files: readonly FileResult[]): NoticeItem[] {
  return files.flatMap((file) => [...unreadable(file), ...unread(file), ...otherErrors(file)])
}

function unreadable(file: FileResult): NoticeItem[] {
  if (file.error === undefined) return []
  return [
    {
      name: baseName(file),
      problem: `文件未能读取：${file.error.message}`,
      requirement: '请重新提交可以正常打开、文字可以复制的文件。',
    },
  ]
}

const lookInside = '请核实其中是否含有申请内容；含有的，改为可以复制的正文文字后重新提交。'
const cleanCopy = '请处理全部修订后提交清稿，并确认以哪一稿为准。'

/** Kinds of ledger entries that may hide an element, what to call them and what to ask for; other kinds change nothing. */
const unreadKinds: Readonly<Record<string, readonly [name: string, requirement: string]>> = {
  'page-image': ['整页图片', lookInside],
  'embedded-object': ['嵌入对象', lookInside],
  chart: ['图表', lookInside],
  'smart-art': ['SmartArt 图形', lookInside],
  'alt-chunk': ['外部插入的内容块', lookInside],
  'cut-off': ['被截断的内容', '请重新提交完整的文件。'],
  'tracked-insertion': ['未接受的插入修订', cleanCopy],
  'tracked-deletion': ['未接受的删除修订', cleanCopy],
}

function unread(file: FileResult): NoticeItem[] {
  return (file.ledger ?? []).flatMap((entry) => {
    const known = Object.hasOwn(unreadKinds, entry.kind) ? unreadKinds[entry.kind] : undefined
    if (known === undefined) return []
    const name = [baseName(file), entry.location?.headingPath?.at(-1)].filter(Boolean).join('，')
    return [{ name, problem: `${known[0]}（${entry.count} 处）：${entry.effect}。`, requirement: known[1] }]
  })
}

function otherErrors(file: FileResult): NoticeItem[] {
  const known = new Set((file.elements ?? []).map((element) => element.id))
  return (file.findings ?? [])
    .filter((finding: Finding) => finding.severity === 'error' && !known.has(finding.element ?? ''))
    .map((finding) => ({
      name: finding.location.headingPath?.at(-1) ?? baseName(file),
      article: finding.article,
      problem: finding.message,
      requirement: finding.advice,
    }))
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join('')
}

function baseName(file: FileResult): string {
  return file.file.split(/[\\/]/).at(-1) || file.file
}
