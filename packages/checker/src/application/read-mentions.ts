import type { ApplicationLexicon } from './application-lexicon.ts'
import { countPattern, readCount } from './chinese-count.ts'

/** An attachment as a sentence mentions it. */
export interface Mention {
  readonly number?: string
  readonly title?: string
  /** 附件, 附录 or 附表, where there is a number. */
  readonly kind?: string
  /** Where in the sentence it is named. */
  readonly at: number
}

const numbered = new RegExp(
  `(附件|附录|附表)\\s{0,3}[（(]?\\s{0,2}(${countPattern})(?![式份页个套并期次日])[）)]?`,
  'gu',
)
const further = new RegExp(
  `\\s{0,2}([、，,和及与至到~～—-])\\s{0,2}(?:附件)?\\s{0,2}(${countPattern})(?![式份页个套\\p{Script=Han}.])`,
  'uy',
)
const titled = /《([^《》]{2,40})》/g
/** Names behind 「附件3」. */
const behind = /^\s{0,3}(?:[：:]\s{0,3}《?|《|\s)([^，。；、：:《》（()）\n]{2,30})/u
/** A title in front of 「（附件3）」 or 「见附件3」. */
const before = /《([^《》]{2,40})》\s{0,2}(?:[（(]\s{0,2})?(?:见|详见|参见|作为|附于)?\s{0,2}$/u
/** 「……出具的授权书见附件3」: what the clause ends in before it points. */
const plainBefore = /([^，。；、：:的《》（()）\n]{2,24})(?:见|详见|参见)\s{0,2}$/u
const attached = /(?:另附|后附|随附|附上|附有)\s{0,2}(?!件)([^，。；、：:《》（()）\n]{2,30})/gu
const followed =
  /([^，。；、：:《》（()）\n]{2,24})(?:附后|见附件|详见附件)(?!\s{0,3}[（(]?\s{0,2}[\d一二三四五六七八九十A-Z])/gu
const pointing = /(?:见|详见|参见|另附|后附|随附|附上|附)\s{0,2}$/u
const spread = 20

/** Finds the attachments that a sentence mentions; laws and other papers' annexes are none. */
export function mentionsIn(sentence: string, lexicon: ApplicationLexicon): Mention[] {
  if (!/[附见《]/.test(sentence)) return []
  const text = sentence.slice(0, longest)
  const known = numberedMentions(text, lexicon)
  const titles = new Set(known.map(({ title }) => title))
  const isNew = ({ title = '' }: Mention) => !titles.has(title) && !/附件/.test(title)
  return [...known, ...[...titledMentions(text, lexicon), ...wordedMentions(text, lexicon)].filter(isNew)]
}

const longest = 2000

function numberedMentions(text: string, lexicon: ApplicationLexicon): Mention[] {
  return [...text.matchAll(numbered)].flatMap((match) => {
    const front = text.slice(Math.max(0, match.index - 60), match.index)
    if (/[》的]\s{0,2}$/u.test(front) || lexicon.external.some((word) => front.trimEnd().endsWith(word)))
      return []
    const end = match.index + match[0].length
    const [, kind = '', count = ''] = match
    const numbers = allNumbers(count, text, end)
    const title =
      before.exec(front)?.[1] ??
      behind.exec(text.slice(end, end + 50))?.[1] ??
      plainBefore.exec(front)?.[1]?.replace(/详$/u, '')
    const named = title === undefined || numbers.length > 1 ? '' : titleOf(title)
    const telling = named !== '' && isPaper(named, lexicon) ? { title: named } : {}
    return numbers.map((number) => ({ number, kind, at: match.index, ...telling }))
  })
}

/** 「附件1、2」「附件1至3」「附件一和附件二」. */
function allNumbers(first: string, text: string, from: number): string[] {
  const numbers = [readCount(first)]
  further.lastIndex = from
  for (let match = further.exec(text); match !== null; match = further.exec(text)) {
    const [, joint = '', count = ''] = match
    const [last, next] = [Number(numbers.at(-1)), Number(readCount(count))]
    if (/[至到~～—-]/.test(joint) && next > last && next - last <= spread)
      for (let n = last + 1; n < next; n++) numbers.push(String(n))
    numbers.push(readCount(count))
    if (numbers.length > spread) break
  }
  return numbers
}

/** 「详见《知情同意书》」; what ends like a law is one, and what ends like no paper is a book. */
function titledMentions(text: string, lexicon: ApplicationLexicon): Mention[] {
  return [...text.matchAll(titled)].flatMap((match) => {
    const title = titleOf(match[1] ?? '')
    const front = text.slice(Math.max(0, match.index - 8), match.index)
    const back = text.slice(match.index + match[0].length, match.index + match[0].length + 8)
    const points = pointing.test(front) || /^\s{0,2}(?:附后|[（(](?:附后|见附件|附件)[）)])/u.test(back)
    return points && isPaper(title, lexicon) ? [{ title, at: match.index }] : []
  })
}

function wordedMentions(text: string, lexicon: ApplicationLexicon): Mention[] {
  return [...text.matchAll(attached), ...text.matchAll(followed)].flatMap((match) => {
    const title = titleOf(match[1] ?? '')
    return isPaper(title, lexicon) ? [{ title, at: match.index }] : []
  })
}

/** Whether a title ends as papers' titles do; 「复印件」 or 「记录」 alone is none. */
export function isPaper(title: string, lexicon: ApplicationLexicon): boolean {
  if (title.length > 30 || lexicon.papers.includes(title)) return false
  return lexicon.papers.some((tail) => title.endsWith(tail)) && !isLaw(title, lexicon)
}

/** Whether a title ends as those of laws and standards do. */
export function isLaw(title: string, { laws }: ApplicationLexicon): boolean {
  return laws.some((tail) => title.endsWith(tail))
}

const remark = /[（(][^（()）]{0,30}[）)]?/gu
const amount = /(?:一式)?[\d一二两三四五六七八九十]{1,3}[份页张套]$|共\d{1,3}页$/u

/** A title without remarks, counts and marks. */
export function titleOf(text: string): string {
  const bare = text
    .replace(remark, '')
    .replace(/[《》“”"]/g, '')
    .trim()
  return bare
    .replace(/^[：:\s、.]+/u, '')
    .replace(/[。；;，,、：:\s]+$/u, '')
    .replace(amount, '')
    .trim()
    .slice(0, 60)
}
