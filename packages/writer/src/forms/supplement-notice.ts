import type { CheckResult, FileResult } from '@lunshen/schemas'
import { fail, type Outcome, succeed, writerProblem } from '../problem.ts'
import type { Form } from './form.ts'
import { elementGaps, type NoticeItem } from './gap-items.ts'
import { loadForm } from './load-form.ts'
import { otherDoubts, type UnopenedMaterial, unopenedMaterials } from './other-doubts.ts'
import { baseName } from './place-text.ts'

/** What a secretary adds to a check result: the fields of the form's schema that no check can know, all optional. */
export interface SupplementExtra {
  readonly docNumber?: string | null
  readonly issuerKind?: 'committee' | 'service-centre'
  readonly committee?: string | null
  readonly institution?: string | null
  readonly applicant?: string | null
  readonly projectTitle?: string | null
  readonly applicationNumber?: string | null
  readonly receivedDate?: string | null
  readonly materials?: readonly { readonly name: string; readonly version?: string | null }[]
  readonly deadline?: string | null
  readonly consequence?: string | null
  readonly contact?: Readonly<Record<'person' | 'phone' | 'email' | 'address', string | null | undefined>>
  readonly date?: string | null
}

/** Data of the form `supplement-notice`, valid against its schema as far as the secretary's part is. */
export type SupplementNoticeData = SupplementExtra &
  Readonly<Record<'missing' | 'insufficient' | 'verify', readonly NoticeItem[]>> & {
    readonly materials: readonly { readonly name: string; readonly version?: string | null }[]
    /** Files that could not be read: to be handed in again. */
    readonly unopened: readonly UnopenedMaterial[]
    readonly measure: { readonly title: string; readonly version: string; readonly draft: boolean }
  }

/**
 * Makes the data of a supplement notice from a check result: all files count as the materials of one application, so
 * an element is a gap only where none of them has it. The secretary's fields win over what the result says, except that
 * no material counts as checked where no file could be read.
 * Problem `nothing-to-supplement`: nothing is missing, so the application is to be accepted.
 */
export function supplementNoticeData(
  result: CheckResult,
  extra: SupplementExtra = {},
  form: Form | undefined = loadForm('supplement-notice'),
): Outcome<SupplementNoticeData> {
  const gaps = elementGaps(result.results, form?.gapGroups ?? [])
  const verify = [...gaps.verify, ...otherDoubts(result.results)]
  const unopened = unopenedMaterials(result.results)
  const lists = [gaps.missing, gaps.insufficient, verify, unopened]
  if (lists.every((list) => list.length === 0)) return fail(nothingMissing)
  const opened = result.results.filter((file) => file.error === undefined)
  const projectTitle = result.results.find((file) => file.title !== undefined)?.title
  return succeed({
    ...(projectTitle === undefined ? {} : { projectTitle }),
    materials: opened.flatMap(materialsOf),
    ...withoutEmpty(extra),
    ...(opened.length === 0 ? { materials: [] } : {}),
    unopened,
    missing: gaps.missing,
    insufficient: gaps.insufficient,
    verify,
    measure: {
      title: result.measure.title.replace(/^《|》$/g, ''),
      version: result.measure.version,
      draft: /草案|征求意见/.test(result.measure.version) || result.measure.id.startsWith('draft'),
    },
  })
}

/** The files of an application one by one; those that could not be opened have a table of their own. */
function materialsOf(result: FileResult): { readonly name: string }[] {
  const files = result.files?.filter((file) => file.error === undefined) ?? [result]
  return files.map((file) => ({ name: baseName(file) }))
}

const nothingMissing = writerProblem(
  'nothing-to-supplement',
  '检查没有发现需要补正的内容，不应出具补正告知书；请核对材料后办理受理通知。',
  'The check found nothing to be supplemented: no such notice is due; issue a notice of acceptance instead.',
)

function withoutEmpty(extra: SupplementExtra): SupplementExtra {
  return Object.fromEntries(
    Object.entries(extra).filter(([, value]) => value !== undefined && value !== null),
  )
}
