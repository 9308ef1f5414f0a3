import type { Voice } from '@lunshen/measure'
import { en } from './en.ts'
import type { Messages } from './message-table.ts'
import { zh } from './zh.ts'

export type { Messages } from './message-table.ts'

/** Language of the reports' own words; the documents' words stay as they are. */
export type Language = 'zh' | 'en'

const tables: Readonly<Record<Language, Messages>> = { zh, en }

/** The words of the reports in the language asked for; advice is headed by what it is to the one it speaks to. */
export function messagesFor(language: Language, voice: Voice = 'applicant'): Messages {
  const table = tables[language]
  if (voice === 'applicant') return table
  const { advice, findings } = table.adviceTo[voice]
  return { ...table, label: { ...table.label, advice, findings, mend: advice } }
}
