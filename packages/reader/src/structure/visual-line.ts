/** A block as the eye sees it, before its role is known. */
export interface VisualLine {
  readonly text: string
  readonly bold: boolean
  readonly centred: boolean
  /** A signature or a date rather than a heading. */
  readonly rightAligned?: boolean
  readonly sizeHalfPoints: number | undefined
  /** Font of its Chinese characters, where the file names one. */
  readonly font?: string | undefined
  /** Depth given by a heading style, an outline level or `#` marks; 1 is outermost. */
  readonly styledDepth: number | undefined
  /** A full-width row of a form that names what follows. */
  readonly isBar?: boolean
  /** In a text box beside the text. */
  readonly isBoxed?: boolean
  /** In a table of contents, in a quotation, or otherwise never a heading. */
  readonly excluded: boolean
}

/** Text of the nearest line that is not empty, before or after another; empty where a table or nothing stands there. */
export function filledLine(lines: readonly (VisualLine | undefined)[], index: number, step: 1 | -1): string {
  for (let i = index + step; i >= 0 && i < lines.length; i += step) {
    const text = lines[i]?.text.trim()
    if (text !== '') return text ?? ''
  }
  return ''
}

/** How most of the text looks: what differs stands out. */
export interface BodyLook {
  readonly size: number
  readonly font: string | undefined
  readonly isBold: boolean
}

/** Finds how most of the text looks. */
export function lookOfBody(lines: readonly (VisualLine | undefined)[]): BodyLook {
  return {
    size: commonValue(lines, (line) => line.sizeHalfPoints) ?? Number.POSITIVE_INFINITY,
    font: commonValue(lines, (line) => line.font),
    isBold: shareOfBold(lines) > 0.5,
  }
}

/** The value that most of the text has. */
function commonValue<T>(
  lines: readonly (VisualLine | undefined)[],
  valueIn: (line: VisualLine) => T | undefined,
): T | undefined {
  const weight = new Map<T, number>()
  for (const line of lines) {
    const value = line && !line.excluded ? valueIn(line) : undefined
    if (value !== undefined) weight.set(value, (weight.get(value) ?? 0) + (line?.text.length ?? 0))
  }
  return [...weight].reduce<[T | undefined, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [undefined, 0],
  )[0]
}

function shareOfBold(lines: readonly (VisualLine | undefined)[]): number {
  const texts = lines.filter((line) => line !== undefined && line.text.trim() !== '')
  const bold = texts.filter((line) => line?.bold)
  const length = (all: typeof texts) => all.reduce((sum, line) => sum + (line?.text.length ?? 0), 0)
  return length(bold) / Math.max(1, length(texts))
}
