import type { VisualLine } from './find-headings.ts'
import { findLineNumber } from './numbering-class.ts'

/** What the title of a proposal speaks of. */
const titleWord =
  /系统|平台|研究|项目|方案|申请|应用|模型|开发|研发|建设|报告|助手|机器人|算法|设计|试点|材料/

/**
 * Finds the line that is the document's own title: centred and bold or larger, among the first lines, not numbered.
 * @returns the line's index, or -1
 */
export function findTitleLine(lines: readonly (VisualLine | undefined)[]): number {
  const sizes = lines.map((line) => line?.sizeHalfPoints ?? 0)
  let isFirst = true
  for (let i = 0; i < Math.min(lines.length, 12); i++) {
    const line = lines[i]
    if (line === undefined || line.excluded) continue
    const text = line.text.trim()
    if (text === '' || findLineNumber(text) || [...text].length < 4 || [...text].length > 60) continue
    if (/[。；;：:]$/.test(text)) continue
    const largest = (line.sizeHalfPoints ?? 0) > 0 && line.sizeHalfPoints === Math.max(...sizes.slice(0, 40))
    if (line.centred && (line.bold || largest)) return i
    const namesProject = [...text].length >= 8 && titleWord.test(text)
    if (isFirst && (line.bold || largest) && namesProject) return i
    isFirst = false
  }
  return -1
}
