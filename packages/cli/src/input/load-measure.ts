import { defaultMeasureId, listMeasures, loadMeasure, type Measure } from '@lunshen/measure'
import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** The measure the user chose, or the default one. */
export function chooseMeasure(id: string | undefined, terminal: Terminal): Measure {
  const measure = loadMeasure(id ?? defaultMeasureId)
  if (measure) return measure
  throw new UsageError(say(terminal.language, 'noSuchMeasure', id ?? '', listMeasures().join('、')))
}
