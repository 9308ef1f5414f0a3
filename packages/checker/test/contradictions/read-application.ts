import { loadMeasure, loadRules } from '@lunshen/measure'
import { findContradictions } from '../../src/contradictions/find-contradictions.ts'
import { followUpLimit } from '../../src/contradictions/follow-up-limit.ts'
import { loadContradictionLexicon } from '../../src/contradictions/lexicon.ts'
import { buildOutline } from '../../src/index.ts'
import { readText } from '../read-text.ts'

const lexicon = loadContradictionLexicon()
const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const wording = { rules: loadRules(), language: 'zh', voice: 'applicant' } as const

/** Contradictions of one text or of several files; `likely`: whether an annex item is. */
export async function contradictionsIn(texts: string | readonly string[], likely = false) {
  const list = typeof texts === 'string' ? [texts] : texts
  const files = await Promise.all(
    list.map(async (text, i) => ({
      ...(list.length > 1 ? { file: `${i + 1}.md` } : {}),
      outline: buildOutline(await readText(text)),
    })),
  )
  const annex = [{ verdict: likely ? 'likely' : 'unlikely' } as const]
  const limits = { followUp: followUpLimit(measure?.deadlines ?? [], annex) }
  return findContradictions(files, lexicon, limits, wording)
}
