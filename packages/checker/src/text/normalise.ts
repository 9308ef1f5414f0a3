import { createRequire } from 'node:module'

const traditionalOnly =
  /[與為這個們來時後會學數據應對發現國際務實驗號標準臨診斷風險護辦產業醫療測試評權責擬輸識別團隊資經費機構員項計劃題語說請將於從並無關係統構過還進運動車開問間聞議論輿導術衛處復審倫圍選樣準確優]/

let toSimplified: ((text: string) => string) | undefined

/** The text in simplified characters, where as many as before. */
function simplify(text: string): string {
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
  return (folded.length === 1 ? folded : char).toLowerCase().charAt(0)
}

/** What becomes of a character: it stays, another stands for it, it is a blank, it is dropped, or it shows the text to be traditional. */
const kinds = { unknown: 0, plain: 1, folded: 2, space: 3, invisible: 4, traditional: 5 } as const

/** Kind of each character and what stands for it, found when it is first met. */
const kindOf = new Uint8Array(65_536)
const foldOf = new Uint16Array(65_536)

function learn(code: number): number {
  const char = String.fromCharCode(code)
  const fold = foldCharacter(char)
  foldOf[code] = fold.charCodeAt(0)
  const kind = traditionalOnly.test(char)
    ? kinds.traditional
    : isInvisible(code)
      ? kinds.invisible
      : isSpace(code)
        ? kinds.space
        : fold === char
          ? kinds.plain
          : kinds.folded
  kindOf[code] = kind
  return kind
}

const kindAt = (text: string, i: number): number => {
  const code = text.charCodeAt(i)
  return kindOf[code] || learn(code)
}

/**
 * Folds text for term search: half width, lower case, simplified characters, no zero-width characters, no white
 * space next to a Chinese character (so that 「脑 机 接 口」 is found), one space elsewhere. Length may shrink, never grow.
 */
export function normaliseText(raw: string): string {
  let first = 0
  while (first < raw.length && kindAt(raw, first) === kinds.plain) first++
  if (first === raw.length) return raw
  for (let i = first; i < raw.length; i++)
    if (kindAt(raw, i) === kinds.traditional) return foldText(simplify(raw), 0)
  return foldText(raw, first)
}

/** Folds a text whose characters before `first` stay. */
function foldText(simplified: string, first: number): string {
  let text = ''
  // What stays as it is is taken over in runs: a string put together character by character costs a long text twenty times its size.
  let from = 0
  const put = (i: number, folded: string) => {
    text += simplified.slice(from, i) + folded
    from = i + 1
  }
  let last = first === 0 ? 0 : simplified.charCodeAt(first - 1)
  let shown = 0
  for (let i = first; i < simplified.length; i++) {
    const kind = kindAt(simplified, i)
    if (kind === kinds.plain || kind === kinds.traditional) last = simplified.charCodeAt(i)
    else if (kind === kinds.invisible) put(i, '')
    else if (kind === kinds.space) {
      // Looked up once a run of blanks.
      if (shown <= i) shown = nextVisible(simplified, i)
      const next = shown < simplified.length ? simplified.charCodeAt(shown) : 0
      const drops = last === 0 || next === 0 || last === 0x20 || isWide(last) || isWide(next)
      if (drops || simplified.charCodeAt(i) !== 0x20) put(i, drops ? '' : ' ')
      if (!drops) last = 0x20
    } else {
      last = foldOf[simplified.charCodeAt(i)]!
      put(i, String.fromCharCode(last))
    }
  }
  return text + simplified.slice(from)
}

/** Offset of the next character that shows, or the text's length. */
function nextVisible(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const kind = kindAt(text, i)
    if (kind !== kinds.space && kind !== kinds.invisible) return i
  }
  return text.length
}
