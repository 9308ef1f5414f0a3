import { createRequire } from 'node:module'

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

/** Chinese characters, their punctuation and full-width forms: next to them a space means nothing. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef)
  )
}

/** Zero-width characters, direction marks, the byte order mark and the soft hyphen. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0xad
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code > 0xff && /\s/.test(String.fromCharCode(code)))
  )
}

/** Unified ideographs: no case, no width, nothing to fold. */
const isIdeograph = (code: number) => code >= 0x4e00 && code <= 0x9fff

function foldCharacter(char: string): string {
  const code = char.charCodeAt(0)
  if (isIdeograph(code)) return char
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase()
  if (code >= 0xd800 && code <= 0xdfff) return char
  const folded = code > 0x7f ? char.normalize('NFKC') : char
  return (folded.length === 1 ? folded : char).toLowerCase()
}

const plainIdeographs = /^[\u4e00-\u9fff]*$/

/**
 * Folds text for term search: half width, lower case, simplified characters, no zero-width characters, no white
 * space next to a Chinese character (so that 「脑 机 接 口」 is found), one space elsewhere. Length may shrink, never grow.
 */
export function normaliseText(raw: string): string {
  const simplified = simplify(raw)
  if (plainIdeographs.test(simplified)) return simplified
  let text = ''
  // What stays as it is is taken over in runs: a string put together character by character costs a long text twenty times its size.
  let from = 0
  const put = (i: number, folded: string) => {
    text += simplified.slice(from, i) + folded
    from = i + 1
  }
  let last = 0
  let shown = 0
  for (let i = 0; i < simplified.length; i++) {
    const code = simplified.charCodeAt(i)
    if (isInvisible(code)) put(i, '')
    else if (!isIdeograph(code) && isSpace(code)) {
      // Looked up once a run of blanks.
      if (shown <= i) shown = nextVisible(simplified, i)
      const next = shown < simplified.length ? simplified.charCodeAt(shown) : 0
      const drops = last === 0 || next === 0 || last === 0x20 || isWide(last) || isWide(next)
      if (drops || code !== 0x20) put(i, drops ? '' : ' ')
      if (!drops) last = 0x20
    } else {
      const char = simplified.charAt(i)
      const folded = foldCharacter(char).charAt(0)
      if (folded !== char) put(i, folded)
      last = folded.charCodeAt(0)
    }
  }
  return text + simplified.slice(from)
}

/** Offset of the next character that shows, or the text's length. */
function nextVisible(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isSpace(code) && !isInvisible(code)) return i
  }
  return text.length
}
