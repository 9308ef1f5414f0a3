import type { Language } from '@lunshen/reader'
import type { Location } from '@lunshen/schemas'
import type { Origin } from './practice-data.ts'

type Phrase = Readonly<Record<Language, string>>

/** What stands for the article of a rule that rests on none. */
export const localArticle: Phrase = { zh: '本地规则', en: 'local practice' }

/** Where an entry of a practice stands. */
export function originText({ file, line }: Origin, language: Language): string {
  return language === 'zh' ? `${file} 第 ${line} 行` : `${file}, line ${line}`
}

/** Where a suppression inside a document stands, and who wrote it where that is known. */
export function placeText(location: Location, author: string | undefined, language: Language): string {
  const { file, line, paragraph } = location
  const of = file === undefined ? '' : language === 'zh' ? `${file} ` : `${file}, `
  if (line !== undefined)
    return language === 'zh' ? `${of}文内第 ${line} 行` : `${of}line ${line} of the text`
  const by = author === undefined ? '' : language === 'zh' ? `（${author}）` : ` (${author})`
  return language === 'zh'
    ? `${of}第 ${paragraph} 段的批注${by}`
    : `${of}comment at paragraph ${paragraph}${by}`
}

/** Why a finding was lowered to a remark, and until when. */
export function loweredText(reason: string, until: string, by: string, language: Language): string {
  return language === 'zh'
    ? `已降为提示：${reason}（${by}，至 ${until}）`
    : `Lowered to a remark: ${reason} (${by}, until ${until})`
}
