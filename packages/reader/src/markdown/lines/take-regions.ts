import { splitAtTags, takeHtml } from '../html/html-regions.ts'
import type { Reading } from '../sightings.ts'
import { gridFrom, readGrid } from './grid-table.ts'
import { leaveMark } from './leave-mark.ts'
import { mathFrom, takeInlineMath, takeMath } from './math.ts'
import type { SourceLine } from './source-lines.ts'

/**
 * Takes out what Markdown's parser would tear apart: HTML over many lines, comments, drawn tables, formulas. Blocks that are
 * built here leave a mark where they belong.
 */
export function takeRegions(lines: readonly SourceLine[], reading: Reading): SourceLine[] {
  const result: SourceLine[] = []
  const queue = splitAtTags(lines)
  // The source is walked once; what is left of a line after a region is looked at again.
  const walk = { lines: queue, missing: new Set<string>() }
  for (let i = 0; i < queue.length; i++) {
    const line = queue[i] as SourceLine
    if (line.code || line.text === '') {
      result.push(line)
      continue
    }
    const grid = gridFrom(queue, i)
    const math = grid === 0 ? mathFrom(queue, i) : 0
    if (grid > 0) result.push(...leaveMark([readGrid(queue.slice(i, i + grid))], line, reading))
    else if (math > 0) result.push(...takeMath(queue.slice(i, i + math), reading))
    if (grid + math > 0) {
      i += grid + math - 1
      continue
    }
    const html = line.text.includes('<') ? takeHtml(walk, i, reading) : undefined
    if (html === undefined) result.push(takeInlineMath(line, reading))
    else {
      result.push(...html.lines)
      i += html.count - 1
    }
  }
  return result
}
