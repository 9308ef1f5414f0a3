import type { VisualLine } from './find-headings.ts'
import { findLineNumber } from './numbering-class.ts'

/**
 * Finds the line that is the document's own title: centred and bold or larger, among the first lines, not numbered.
 * @returns the line's index, or -1
 */
export function findTitleLine(lines: readonly (VisualLine | undefined)[]): number {
  const sizes = lines.map((line) => line?.sizeHalfPoints ?? 0)
  for (let i = 0; i < Math.min(lines.length, 12); i++) {
    const line = lines[i]
    if (line === undefined || line.excluded) continue
    const text = line.text.trim()
    if (text === '' || findLineNumber(text) || [...text].length < 4 || [...text].length > 60) continue
    if (/[。；;：:]$/.test(text)) continue
    const largest = (line.sizeHalfPoints ?? 0) > 0 && line.sizeHalfPoints === Math.max(...sizes.slice(0, 40))
    if (line.centred && (line.bold || largest)) return i
  }
  return -1
}
