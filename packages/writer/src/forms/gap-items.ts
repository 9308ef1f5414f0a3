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

const harmless = /不影响|无影响|不计入|^(?:none|ignored|harmless)$/i

function unread(file: FileResult): NoticeItem[] {
  return (file.ledger ?? [])
    .filter((entry) => entry.effect !== '' && !harmless.test(entry.effect))
    .map((entry) => ({
      name: [baseName(file), entry.location?.headingPath?.at(-1)].filter(Boolean).join('，'),
      problem: `${ledgerNames[entry.kind] ?? '有内容'}（${entry.count} 处）未能完整读取：${entry.effect}`,
      requirement: '请核实其中是否含有申请内容；含有的，改为正文文字后重新提交。',
    }))
}

const ledgerNames: Readonly<Record<string, string>> = {
  image: '图片',
  'embedded-object': '嵌入对象',
  equation: '公式',
  'hidden-text': '隐藏文字',
  'tracked-change': '未接受的修订',
  comment: '未解决的批注',
  'cut-off': '被截断的内容',
  'alt-chunk': '外部内容块',
  'text-box': '文本框',
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
