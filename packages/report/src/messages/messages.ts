import { en } from './en.ts'
import type { Messages } from './message-table.ts'
import { zh } from './zh.ts'

export type { Messages } from './message-table.ts'

/** Language of the reports' own words; the documents' words stay as they are. */
export type Language = 'zh' | 'en'

const tables: Readonly<Record<Language, Messages>> = { zh, en }

/** The words of the reports in the language asked for. */
export function messagesFor(language: Language): Messages {
  return tables[language]
}
