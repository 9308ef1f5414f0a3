import type { FileResult, Finding } from '@lunshen/schemas'
import type { NoticeItem } from './gap-items.ts'
import { baseName, placeText, quoted } from './place-text.ts'

/** A material that could not be opened and has to be handed in again. */
export interface UnopenedMaterial {
  readonly name: string
  readonly reason: string
  readonly requirement: string
}

/** The files that could not be read, with the reader's reason and its way out in the words of a letter. */
export function unopenedMaterials(files: readonly FileResult[]): UnopenedMaterial[] {
  return files
    .flatMap((file): readonly Pick<FileResult, 'file' | 'error'>[] => file.files ?? [file])
    .flatMap((file) =>
      file.error === undefined ? [] : [{ name: baseName(file), ...reasonAndWayOut(file.error.message) }],
    )
}

/** The reader speaks to whoever runs the tool; the applicant is to hand in, not to try again. */
function reasonAndWayOut(message: string): Omit<UnopenedMaterial, 'name'> {
  const [, reason, wayOut] = /^(.*?)[，；](请.*?)(?:后?再试)?。$/.exec(message) ?? []
  if (reason === undefined || wayOut === undefined) {
    return { reason: message, requirement: '请重新提交可以正常打开、文字可以复制的文件。' }
  }
  return { reason: `${reason}。`, requirement: `${wayOut.trim()}，再重新提交。` }
}

/** What else has to be verified: unread content that may matter, and what is wrong beside the elements that lack. */
export function otherDoubts(files: readonly FileResult[]): NoticeItem[] {
  return files.flatMap((file) => [...unread(file), ...otherMatters(file)])
}

type Words = readonly [what: string, problem: string, requirement: string]

const illegible = '其中的文字无法核对。'
const asText = '请另以可编辑文字提供其中的内容；与申请事项无关的，请注明。'
const cleanCopy = '请处理全部修订后提交清稿，并确认以哪一稿为准。'

/** Ledger entries that may hide an element: what they are, why it matters, what the applicant is to do; others change nothing. */
const unreadKinds: Readonly<Record<string, Words>> = {
  'page-image': ['整页图片', illegible, asText],
  'embedded-object': ['嵌入对象', illegible, asText],
  chart: ['图表', '其中的数据无法核对。', asText],
  'smart-art': ['图形（SmartArt）', illegible, asText],
  'alt-chunk': ['外部插入的内容', illegible, asText],
  'cut-off': ['不完整的内容', '其后的部分无法打开。', '请重新提交完整的文件。'],
  'tracked-insertion': ['未接受的插入修订', '定稿文字不确定。', cleanCopy],
  'tracked-deletion': ['未接受的删除修订', '定稿文字不确定。', cleanCopy],
}

function unread(file: FileResult): NoticeItem[] {
  return (file.ledger ?? []).flatMap(({ kind, count, location }) => {
    const words = Object.hasOwn(unreadKinds, kind) ? unreadKinds[kind] : undefined
    if (words === undefined) return []
    const [what, effect, requirement] = words
    const place = location === undefined ? '' : `${placeText(location)}${quoted(location.excerpt)}`
    const found = count > 1 ? `起有${what}（共 ${count} 处）` : `为${what}`
    const anywhere = `文件中有${what}${count > 1 ? `（共 ${count} 处）` : ''}`
    const problem = `${place === '' ? anywhere : `${place}处${found}`}，${effect}`
    return [{ name: baseName(file), problem, requirement }]
  })
}

/** What a finding is about where it is about no element, by the group of its rule. */
const subjects: Readonly<Record<string, string>> = {
  contradiction: '材料前后不一致',
  application: '申请材料的组成',
  commitment: '伦理与科研诚信承诺书',
  local: '本单位的要求',
}

/**
 * What the notice must not leave out, since it is to be complete: errors beside elements, contradictions, missing attachments,
 * faults of the commitment, and what is written but lacks a point.
 */
function otherMatters(file: FileResult): NoticeItem[] {
  const titles = new Map((file.elements ?? []).map(({ id, title }) => [id, title]))
  const isGap = new Set((file.elements ?? []).flatMap(({ id, status }) => (status === 'present' ? [] : [id])))
  return (file.findings ?? [])
    .filter((finding) => isMatter(finding) && !isGap.has(finding.element ?? ''))
    .map(({ ruleId, element, location, article, message, advice }) => ({
      name:
        titles.get(element ?? '') ??
        subjects[ruleId.split('/')[0] ?? ''] ??
        location.headingPath?.at(-1) ??
        baseName(file),
      article,
      problem: `${sourceOf(location)}${placeText(location)}${quoted(location.excerpt)}：${message}`.replace(
        /^：/,
        '',
      ),
      requirement: advice,
    }))
}

const sourceOf = ({ file }: Finding['location']) => (file === undefined ? '' : `${file}，`)

function isMatter({ ruleId, severity }: Finding): boolean {
  if (severity === 'info' || /^(?:file|practice)\//.test(ruleId)) return false
  // Files that could not be opened have a table of their own.
  if (ruleId === 'application/unreadable-file') return false
  return (
    severity === 'error' || /^(?:contradiction|application|commitment|local)\/|^element\/thin$/.test(ruleId)
  )
}
