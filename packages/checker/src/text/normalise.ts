import { createRequire } from 'node:module'

/** Text folded for comparison, with the way back: `offsets[i]` is the index in the raw text of normalised character `i`; one more entry holds the raw length. */
export interface NormalisedText {
  readonly raw: string
  readonly text: string
  readonly offsets: readonly number[]
}

const traditionalOnly =
  /[與為這個們來時後會學數據應對發現國際務實驗號標準臨床診斷風險護辦產業醫療測試評權責擬輸識別團隊資經費機構員項計劃題語說請將於從並無關係統構過還進運動車開問間聞議論輿導術衛處復審倫圍選樣準確優]/

let toSimplified: ((text: string) => string) | undefined

function simplify(text: string): string {
  if (!traditionalOnly.test(text)) return text
  if (toSimplified === undefined) {
    const load = createRequire(import.meta.url)
    const openCC = load('opencc-js/t2cn') as {
      Converter(options: { from: string; to: string }): (text: string) => string
    }
    toSimplified = openCC.Converter({ from: 't', to: 'cn' })
  }
  const simplified = toSimplified(text)
  return simplified.length === text.length ? simplified : text
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/
const space = /\s/

function foldCharacter(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase()
  if (code >= 0xd800 && code <= 0xdfff) return char
  const folded = code > 0x7f ? char.normalize('NFKC') : char
  return (folded.length === 1 ? folded : char).toLowerCase()
}

/**
 * Folds text for term search: half width, lower case, simplified characters, no zero-width characters, no white
 * space next to a Chinese character (so that 「脑 机 接 口」 is found), one space elsewhere. Length may shrink, never grow.
 */
export function normaliseText(raw: string): NormalisedText {
  const simplified = simplify(raw)
  let text = ''
  const offsets: number[] = []
  for (let i = 0; i < simplified.length; i++) {
    const char = simplified.charAt(i)
    if (invisible.test(char)) continue
    if (space.test(char)) {
      const next = nextVisible(simplified, i)
      if (text === '' || next === '' || text.endsWith(' ')) continue
      if (wide.test(text.charAt(text.length - 1)) || wide.test(next)) continue
      text += ' '
    } else {
      text += foldCharacter(char).charAt(0)
    }
    offsets.push(i)
  }
  offsets.push(raw.length)
  return { raw, text, offsets }
}

function nextVisible(text: string, from: number): string {
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i)
    if (!space.test(char) && !invisible.test(char)) return char
  }
  return ''
}
