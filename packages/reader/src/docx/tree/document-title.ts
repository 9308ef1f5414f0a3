import { findTitleLine, isLetterhead, namesProject, withoutTitleLabel } from '../../structure/find-title.ts'
import { findLineNumber } from '../../structure/numbering-class.ts'
import type { VisualLine } from '../../structure/visual-line.ts'
import type { StyleSheet } from '../format/styles.ts'
import { runText } from '../story/word-blocks.ts'
import type { FlowBlock } from './unframe.ts'
import { isTitleStyle } from './word-lines.ts'

/** The lines of the flow that are the document's title. */
export interface TitleLines {
  readonly index: number
  readonly count: number
}

/** Finds the title by style, by looks, or as a heading that stands first and alone at its depth. */
export function findTitle(
  flow: readonly FlowBlock[],
  lines: readonly (VisualLine | undefined)[],
  styles: StyleSheet,
): TitleLines | undefined {
  const styled = flow.findIndex(({ block }) => block.type === 'paragraph' && isTitleStyle(block, styles))
  const letterhead = styled >= 0 && isLetterhead(lines[styled]?.text ?? '')
  if (styled >= 0 && !letterhead) return { index: styled, count: 1 }
  if (letterhead) return findTitleLine(lines) ?? { index: styled, count: 1 }
  const index = lines.findIndex((line) => line !== undefined && !line.excluded && line.text.trim() !== '')
  const outer = lines.filter((line) => line?.styledDepth === 1)
  const deeper = lines.some((line) => (line?.styledDepth ?? 1) > 1)
  const first = lines[index]
  const standsAlone = first?.styledDepth === 1 && outer.length === 1 && deeper
  const namesAll =
    first?.styledDepth === 1 &&
    outer.length > 1 &&
    /(?:文档|方案|报告|申请书|说明书|计划书)$/.test(first.text.trim())
  if ((standsAlone || namesAll) && namesProject(first?.text.trim() ?? '')) return { index, count: 1 }
  return findTitleLine(lines)
}

/** The words of the title; a form without one may carry it in its table. */
export function titleText(flow: readonly FlowBlock[], title: TitleLines | undefined): string | undefined {
  if (title === undefined) return titleOfForm(flow)
  const parts = flow.slice(title.index, title.index + title.count).map(({ block }) => block)
  const text = parts.map((block) => (block.type === 'paragraph' ? runText(block).trim() : '')).join('')
  return text === '' ? undefined : withoutTitleLabel(text.replace(/\s*\n\s*/g, ' '))
}

/** A form may carry its title in the full-width first row of its table. */
function titleOfForm(flow: readonly FlowBlock[]): string | undefined {
  const table = flow.find(({ block }) => block.type === 'table' || runText(block).trim() !== '')?.block
  if (table?.type !== 'table') return undefined
  const cells = table.rows[0]?.cells.filter((cell) => cell.rowSpan > 0) ?? []
  const [only, second] = cells[0]?.blocks ?? []
  if (cells.length !== 1 || only?.type !== 'paragraph' || second !== undefined || table.rows.length < 2)
    return undefined
  const text = runText(only).trim()
  return /^[^：:。；]{6,50}(?:表|书|方案|报告)$/.test(text) && !findLineNumber(text) ? text : undefined
}
