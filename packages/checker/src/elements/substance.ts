import { readCorpus } from '../read-corpus.ts'
import { normaliseText } from '../text/normalise.ts'
import { compilePatterns } from '../text/pattern-matcher.ts'
import { markNumbers } from './mark-numbers.ts'

/** Word lists that tell real content from what only fills a field. */
export interface SubstanceLexicon {
  readonly fillers: ReadonlySet<string>
  /** Characters of the longest filler. */
  readonly longestFiller: number
  readonly claims: ReadonlySet<string>
  readonly unticked: ReadonlySet<string>
  readonly phrases: PhraseFinder
}

/** What phrases of a sentence tell of its nature. */
type Phrase = 'stock' | 'guidance' | 'deferrals' | 'references' | 'lawQuotes' | 'literature'

/** Finds the phrases of all kinds in one pass: for each kind where its first one starts, in normalised text with numbers marked. */
type PhraseFinder = (text: string) => ReadonlyMap<Phrase, number>

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
  const fillers = words('fillers')
  return {
    fillers,
    longestFiller: Math.max(0, ...[...fillers].map(({ length }) => length)),
    claims: words('claims'),
    unticked: words('unticked'),
    phrases: compilePhrases(data),
  }
}

const phraseKinds: readonly Phrase[] = [
  'stock',
  'guidance',
  'deferrals',
  'references',
  'lawQuotes',
  'literature',
]

function compilePhrases(data: SubstanceData): PhraseFinder {
  const patterns: string[] = []
  const kinds: Phrase[] = []
  for (const kind of phraseKinds) {
    for (const pattern of data[kind] ?? []) {
      patterns.push(pattern)
      kinds.push(kind)
    }
  }
  const matcher = compilePatterns(patterns, { number: ['#', ...'一二三四五六七八九十'] })
  return (text) => {
    const hits = matcher.find(text)
    if (hits.length === 0) return nothing
    const found = new Map<Phrase, number>()
    for (const { pattern, start } of hits) {
      const kind = kinds[pattern]
      if (kind && !found.has(kind)) found.set(kind, start)
    }
    return found
  }
}

const nothing: ReadonlyMap<Phrase, number> = new Map()

/** Normalised text without brackets, blanks and closing punctuation, so that 「（略）」 equals 「略」. */
function squeeze(text: string): string {
  return squeezeNormalised(normaliseText(text))
}

function squeezeNormalised(normalised: string): string {
  return normalised.replace(/[\s()（）[\]【】《》"'“”_＿.。,，;；:：!！…·—\-－/／\\*~]+/g, '').trim()
}

/** Nothing but ticks, affirmations and page numbers; each text can be read in one way only, so that a long one fails as fast as it fits. */
const claim =
  /^(?:[√✓✔☑■✅]|是|有|已(?:提供|附|完成|落实|说明|具备|包含|提交|准备)|齐全|完备|符合(?:要求)?|满足(?:要求)?|具备|见?第?\d+页|p\d{2,}页|p\d+(?!\d)|yes|done)+$/i
/** A stock phrase of this length says nothing beside itself. */
const longestStock = 24

/** Tells what a sentence or cell is; its normalised form, and that with its numbers marked, may be given where they are known. */
export function judgeSentence(
  text: string,
  lexicon: SubstanceLexicon,
  normalised = normaliseText(text),
  marked = markNumbers(normalised),
): SentenceNature {
  const bare = squeezeNormalised(normalised)
  if (bare === '' || isFiller(bare, lexicon)) return 'filler'
  if (/^[☐□▢]/.test(text.trim()) && !/[☑☒√✓✔■]/.test(text)) return 'filler'
  if (/[_＿]{3,}/.test(text)) return 'filler'
  if (/^(?:x{2,}|×{2,}|某{2,}|＊+|\?+|？+)$/.test(bare) || /^(.)\1{2,}$/u.test(bare)) return 'filler'
  if (lexicon.claims.has(bare) || claim.test(bare)) return 'claim'
  const phrases = lexicon.phrases(marked)
  if (phrases.size === 0) return 'content'
  if (bare.length <= longestStock && phrases.has('stock')) return 'filler'
  if (isGuidance(marked, phrases)) return 'guidance'
  if (phrases.has('deferrals')) return 'deferral'
  if (bare.length <= 30 && phrases.has('references')) return 'reference'
  if (phrases.has('lawQuotes')) return 'aside'
  return phrases.has('literature') ? 'literature' : 'content'
}

/** Fillers of one language or, as bilingual forms have them, of both: 「None 无」. */
function isFiller(bare: string, { fillers, longestFiller, unticked }: SubstanceLexicon): boolean {
  if (fillers.has(bare) || unticked.has(bare)) return true
  if (bare.length > 2 * longestFiller) return false
  const chinese = bare.replace(/[^\p{Script=Han}]+/gu, '')
  const rest = bare.replace(/\p{Script=Han}+/gu, '')
  return chinese !== '' && fillers.has(chinese) && fillers.has(rest)
}

/** Guidance stands at the start of its sentence or fills a bracket; 「请…」 in the middle of a text is the text's own. */
function isGuidance(text: string, phrases: ReturnType<PhraseFinder>): boolean {
  const start = phrases.get('guidance')
  if (start === undefined) return false
  const opening = text.slice(0, start).replace(/[\s([{<（【*#\d.、:-]+/g, '')
  return opening.length <= 2 || text.length - opening.length < 30
}

/** Removes bracketed guidance (「（限 500 字，请说明…）」) from a text. */
export function withoutGuidance(text: string, lexicon: SubstanceLexicon): string {
  if (!/[（(【[<《]/.test(text)) return text
  return text.replace(/[（(【[<《][^）)】\]>》]{2,120}[）)】\]>》]/g, (bracket) => {
    const marked = markNumbers(normaliseText(bracket))
    return isGuidance(marked, lexicon.phrases(marked)) ? '' : bracket
  })
}
