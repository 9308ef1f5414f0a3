import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AnnexItemTitle } from '../../src/annex/screen-annex.ts'

/** One labelled text of `corpora/labelled/annex`. */
export interface LabelledText {
  readonly id: string
  readonly text: string
  readonly gold: Readonly<Record<'1' | '2' | '3', 'likely' | 'possible' | 'unlikely'>>
  readonly note: string
}

export const annexItems: readonly AnnexItemTitle[] = [
  { item: 1, title: '人机融合系统' },
  { item: 2, title: '舆论动员与社会意识引导' },
  { item: 3, title: '高度自主决策' },
]

export function labelledTexts(name: 'tuning' | 'holdout'): LabelledText[] {
  const root = dirname(createRequire(import.meta.url).resolve('@lunshen/corpora/package.json'))
  const lines = readFileSync(join(root, 'labelled', 'annex', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as LabelledText)
}
