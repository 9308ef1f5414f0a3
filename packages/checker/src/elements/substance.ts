import { readCorpus } from '../read-corpus.ts'
import { normaliseText } from '../text/normalise.ts'
import { compilePatterns, type PatternMatcher } from '../text/pattern-matcher.ts'
import { markNumbers } from './mark-numbers.ts'

/** Word lists that tell real content from what only fills a field. */
export interface SubstanceLexicon {
  readonly fillers: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly unticked: ReadonlySet<string>
  readonly stock: PatternMatcher
  readonly guidance: PatternMatcher
  readonly deferrals: PatternMatcher
  readonly references: PatternMatcher
  readonly lawQuotes: PatternMatcher
  readonly literature: PatternMatcher
}

/** What one sentence is, before asking what it proves; `name` only names something, `literature` tells of others' work, `aside` quotes the law. */
export type SentenceNature =
  | 'content'
  | 'filler'
  | 'guidance'
  | 'deferral'
  | 'reference'
  | 'claim'
  | 'name'
  | 'literature'
  | 'aside'

type SubstanceData = Readonly<Record<string, readonly string[]>>

/** Loads the word lists from the corpora package. */
export function loadSubstanceLexicon(): SubstanceLexicon {
  const data = readCorpus<SubstanceData>('lexicons/substance.json')
  const words = (key: string) => new Set((data[key] ?? []).map(squeeze))
  const numbers = { number: ['#', ...'一二三四五六七八九十'] }
  const patterns = (...keys: string[]) =>
    compilePatterns(
      keys.flatMap((key) => data[key] ?? []),
      numbers,
    )
  return {
    fillers: words('fillers'),
    claims: words('claims'),
    unticked: words('unticked'),
    stock: patterns('stock'),
    guidance: patterns('guidance'),
    deferrals: patterns('deferrals'),
    references: patterns('references'),
    lawQuotes: patterns('lawQuotes'),
    literature: patterns('literature'),
  }
}

/** Normalised text without brackets, blanks and closing punctuation, so that 「（略）」 equals 「略」. */
function squeeze(text: string): string {
  return normaliseText(text)
    .replace(/[\s()（）[\]【】《》"'“”_＿.。,，;；:：!！…·—\-－/／\\*~]+/g, '')
    .trim()
}

/** Nothing but ticks, affirmations and page numbers; each text can be read in one way only, so that a long one fails as fast as it fits. */
const claim =
  /^(?:[√✓✔☑■✅]|是|有|已(?:提供|附|完成|落实|说明|具备|包含|提交|准备)|齐全|完备|符合(?:要求)?|满足(?:要求)?|具备|见?第?\d+页|p\d{2,}页|p\d+(?!\d)|yes|done)+$/i
/** A stock phrase of this length says nothing beside itself. */
const longestStock = 24

/** Tells what a sentence or cell is. */
export function judgeSentence(text: string, lexicon: SubstanceLexicon): SentenceNature {
  const bare = squeeze(text)
  if (bare === '' || isFiller(bare, lexicon)) return 'filler'
  if (/^[☐□▢]/.test(text.trim()) && !/[☑☒√✓✔■]/.test(text)) return 'filler'
  if (/[_＿]{3,}/.test(text)) return 'filler'
  if (/^(?:x{2,}|×{2,}|某{2,}|＊+|\?+|？+)$/.test(bare) || /^(.)\1{2,}$/u.test(bare)) return 'filler'
  if (lexicon.claims.has(bare) || claim.test(bare)) return 'claim'
  const normalised = markNumbers(normaliseText(text))
  if (bare.length <= longestStock && lexicon.stock.find(normalised).length > 0) return 'filler'
  if (isGuidance(normalised, lexicon)) return 'guidance'
  if (isDeferral(normalised, lexicon)) return 'deferral'
  if (bare.length <= 30 && lexicon.references.find(normalised).length > 0) return 'reference'
  if (lexicon.lawQuotes.find(normalised).length > 0) return 'aside'
  return lexicon.literature.find(normalised).length > 0 ? 'literature' : 'content'
}

/** Fillers of one language or, as bilingual forms have them, of both: 「None 无」. */
function isFiller(bare: string, { fillers, unticked }: SubstanceLexicon): boolean {
  if (fillers.has(bare) || unticked.has(bare)) return true
  const chinese = bare.replace(/[^\p{Script=Han}]+/gu, '')
  const rest = bare.replace(/\p{Script=Han}+/gu, '')
  return chinese !== '' && fillers.has(chinese) && fillers.has(rest)
}

const firstOf = (matcher: PatternMatcher, text: string) => matcher.find(text)[0]

/** Guidance stands at the start of its sentence or fills a bracket; 「请…」 in the middle of a text is the text's own. */
function isGuidance(text: string, lexicon: SubstanceLexicon): boolean {
  const hit = firstOf(lexicon.guidance, text)
  if (hit === undefined) return false
  const opening = text.slice(0, hit.start).replace(/[\s([{<（【*#\d.、:-]+/g, '')
  return opening.length <= 2 || text.length - opening.length < 30
}

function isDeferral(text: string, lexicon: SubstanceLexicon): boolean {
  return lexicon.deferrals.find(text).length > 0
}

/** Removes bracketed guidance (「（限 500 字，请说明…）」) from a text. */
export function withoutGuidance(text: string, lexicon: SubstanceLexicon): string {
  return text.replace(/[（(【[<《][^）)】\]>》]{2,120}[）)】\]>》]/g, (bracket) =>
    isGuidance(markNumbers(normaliseText(bracket)), lexicon) ? '' : bracket,
  )
}
