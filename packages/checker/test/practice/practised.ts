import { loadMeasure } from '@lunshen/measure'
import {
  checkDocument,
  type Judgement,
  makeChecker,
  mergePractice,
  type Practice,
  type PracticeData,
} from '../../src/index.ts'
import { readText } from '../read-text.ts'

const loaded = loadMeasure()
if (loaded === undefined) throw new Error('no measure')

/** The measure that practices are made for. */
export const measure = loaded

/** A practice of one file, on a day; every entry stands on line 7. */
export function practiceOf(data: PracticeData, today = '2026-11-22'): Practice {
  return mergePractice([{ file: 'lunshen.yaml', data, lineOf: () => 7 }], today)
}

/** Checks Markdown under a practice; without data under none. */
export async function check(text: string, data?: PracticeData): Promise<Required<Judgement>> {
  const checker = makeChecker(measure, 'zh', data === undefined ? {} : { practice: practiceOf(data) })
  const judgement = checkDocument(await readText(text), checker)
  return { title: '', suppressed: [], ...judgement } as Required<Judgement>
}
