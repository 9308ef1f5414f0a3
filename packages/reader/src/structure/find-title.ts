import { findLineNumber } from './numbering-class.ts'
import { lookOfBody, type VisualLine } from './visual-line.ts'

/** What the title of a proposal speaks of. */
const titleWord =
  /系统|平台|研究|项目|方案|申请|应用|模型|开发|研发|建设|报告|助手|机器人|算法|设计|试点|材料|服务|请示|文档|办法|指南|一封信/

/** Letterheads, names of institutions and notes about the document are no titles. */
const noTitle =
  /文件$|(?:大学|学院|医院|公司|集团|中心|研究院|研究所|委员会|办公室|局|部|处)(?:制|编制)?$|^附件|^(?:机密|秘密|内部)|^\d|[年月日]$/

/** Words that name a kind of paper and no project. */
const kindOfPaper =
  /^(?:人工智能|科技|活动|项目|课题|研究|伦理|审查|审议|申请|申报|送审|材料|表|书|函|方案|计划|报告|评估|风险|防控|控制|预案|应急|承诺|委托|清单|知情|同意|监护人|受试者|参与者|自查|自评|评审|初始|年度|说明|管理办法|办法|研究生|本科|毕业|学位|论文|博士|硕士|开题|任务|[及与和的]|[（(].*[）)])+$/

/** A title that is printed plainly still ends in what it is the title of. */
const plainTitle =
  /(?:系统|平台|研究|项目|方案|申请书?|申报书|应用|模型|报告|说明|助手|机器人|设计|材料|预案|审查表)$/

const endsAsPaper = /(?:表|申请书|申报书|任务书|承诺书|同意书|方案|报告|记录|清单)$/

/** Parts of a form that stand large on a page of their own. */
const noCover = /(?:填写|填报)(?:要求|说明|须知)|评阅|修订历史|(?:声\s*明|授权书|目\s*录)$/

const sentence = /[。；;，,！!？?]/
const label = /[：:]|[_＿]{2,}/
const mostLines = 25

/**
 * Finds the lines that are the document's own title: among the first ones, centred and bold or larger than the text, not numbered.
 * @returns the index of its first line and how many lines it takes, or undefined
 */
export function findTitleLine(
  lines: readonly (VisualLine | undefined)[],
): { readonly index: number; readonly count: number } | undefined {
  const opening = openingLines(lines)
  const bodySize = lookOfBody(lines).size
  let best: { index: number; score: number } | undefined
  opening.forEach((index, order) => {
    const line = lines[index]
    const score = line ? titleScore(line, order, bodySize) : 0
    if (score > (best?.score ?? 0)) best = { index, score }
  })
  if (best === undefined) return undefined
  const next = opening[opening.indexOf(best.index) + 1]
  return {
    index: best.index,
    count: isContinued(lines[best.index], next === undefined ? undefined : lines[next]) ? 2 : 1,
  }
}

/** Indexes of the filled lines before the text begins. */
function openingLines(lines: readonly (VisualLine | undefined)[]): number[] {
  const found: number[] = []
  for (let i = 0; i < lines.length && found.length < mostLines; i++) {
    const line = lines[i]
    if (line === undefined || line.excluded) continue
    const text = line.text.trim()
    if (text === '') continue
    if ([...text].length > 60 && sentence.test(text)) break
    found.push(i)
  }
  return found
}

function titleScore(line: VisualLine, order: number, bodySize: number): number {
  const text = line.text.trim()
  const length = [...text].length
  if (
    length < 4 ||
    length > 60 ||
    findLineNumber(text) ||
    sentence.test(text.slice(0, -1)) ||
    /[。；;：:]$/.test(text)
  )
    return 0
  if (label.test(text) && !titleWord.test(text)) return 0
  if (noCover.test(text)) return 0
  const isNamedLine = titleLabel.test(text)
  if (/^[^：:]{2,8}[：:]/.test(text) && !(line.centred && (isNamedLine || /^致|关于/.test(text)))) return 0
  const isLarger = (line.sizeHalfPoints ?? 0) > bodySize
  const marked = line.bold || isLarger
  const isFirst = order === 0 && namesProject(text) && (marked || plainTitle.test(text))
  // On forms the name of the paper stands under the letterhead, large and not always centred.
  const isNamed = endsAsPaper.test(text) && (isLarger || (line.bold && order <= 5))
  const stands = line.centred ? marked || isFirst : isFirst || isNamed
  if (!stands && !isNamedLine) return 0
  // A cover line may have a heading's style.
  if (line.styledDepth !== undefined && !(order <= 8 && line.centred && namesProject(text))) return 0
  const size = isLarger ? Math.min(4, ((line.sizeHalfPoints ?? 0) - bodySize) / 4) : 0
  const points =
    (namesProject(text) ? 3 : 1) +
    (line.centred ? 1 : 0) +
    size -
    (noTitle.test(text) ? 4 : 0) -
    (kindOfPaper.test(text) ? 2.5 : 0) -
    order * 0.1
  return Math.max(0.01, points)
}

const titleLabel = /^(?:项目|课题|论文|系统)?(?:名\s*称|题\s*目)\s*[：:]\s*(?=\S{4})/

/** The title in a line that may name it first: 「题目：……」. */
export function withoutTitleLabel(text: string): string {
  return text.replace(titleLabel, '')
}

/** Whether a line is a letterhead or the name of an institution rather than a title. */
export function isLetterhead(text: string): boolean {
  return noTitle.test(text.trim())
}

/** Whether a line is long enough for a title and names something that is reviewed. */
export function namesProject(text: string): boolean {
  return [...text].length >= 8 && titleWord.test(text) && findLineNumber(text) === undefined
}

/** A title set in two lines of one look, 「……类案推送系统」 above 「伦理管理办法（试行）」, unless the first says what paper it is. */
function isContinued(first: VisualLine | undefined, second: VisualLine | undefined): boolean {
  if (first === undefined || second === undefined || !first.centred || !second.centred) return false
  if (second.bold !== first.bold || second.sizeHalfPoints !== first.sizeHalfPoints) return false
  const [above, below] = [first.text.trim(), second.text.trim()]
  if (endsAsPaper.test(above) || kindOfPaper.test(above) || /(?:请示|通知|函|意见|批复|申请)$/.test(above))
    return false
  return (
    [...below].length <= 40 &&
    !findLineNumber(below) &&
    !label.test(below) &&
    !sentence.test(below) &&
    !noTitle.test(below)
  )
}
