/** Whether a commitment bears a name where it is to be signed. */
export type Signature = 'signed' | 'blank' | 'none'

/** One place to sign, in reading order. */
export interface Signatory {
  /** A typed name counts as signed; a picture may be a signature. */
  readonly kind: 'signed' | 'picture' | 'blank'
  /** What stands before the place on its line: who is to sign. */
  readonly who: string
}

// The rest of the line is looked at but not passed over: another place to sign may stand on it.
const line =
  /(?:签\s*(?:字|名|章|署(?!\s*[:：]\s*(?:\d{4}|二[〇零])))|承诺人|声明人|保证人|具结人|signature|signed(?: by)?)\s*(?:[）)]\s*)?(?:[（(][^）)]{0,12}[）)]\s*)?[:：]\s*(?=(?<name>[^\n]{0,80}))/giu
const named =
  /(?<name>[\p{Script=Han}·]{2,8}|[A-Z][a-z]+(?: [A-Z][a-z]+)+)\s*[（(]\s*(?:签\s*(?:字|名|章)?|手签|手印|亲笔|已签|signed)\s*[）)]/gu
/** 「（签字）王林」: the name behind the mark. */
const behind =
  /[（(]\s*签\s*(?:字|名)\s*[）)]\s*(?!日期|盖章|单位|签|年月|时间)[\p{Script=Han}·]{2,4}(?![\p{Script=Han}:：])/u
/** Who is to sign, not who has signed. */
const role = /[人者位长员表章处方院]$|负责|单位/u
const blank = /^[\s_＿—\-.…/]*(?:日\s*期|年\s*月|date|盖章|[（(]|\d{4}\s*[年./-]|[二两][〇零]|$)/iu
/** Where the next place on the same line begins. */
const next =
  /[^\s_＿:：]{0,8}(?:[（(]\s*)?(?:签\s*(?:字|名|章|署)|承诺人|声明人|signature)\s*[）)]?\s*[:：]/iu
const picture = /\[图片/

/** Looks for a signature in the text under a commitment; a picture at the signature line may be one. */
export function findSignature(text: string): Signature {
  if (hasNamed(text)) return 'signed'
  const places = findSignatories(text)
  if (places.length === 0) return picture.test(text) ? 'signed' : 'none'
  return places.some(({ kind }) => kind !== 'blank') || picture.test(text) ? 'signed' : 'blank'
}

/** Without one of these in brackets there is no name with a mark: a look that costs less than the search for names. */
const anyMark = /[（(]\s*(?:签|手签|手印|亲笔|已签|signed)/

/** A name with a mark beside it that it is a signature: 「王林（签字）」. */
function hasNamed(text: string): boolean {
  if (!anyMark.test(text)) return false
  const names = [...text.matchAll(named)].map((match) => match.groups?.name ?? '')
  return names.some((name) => !role.test(name)) || behind.test(text)
}

/** Every place to sign with a colon behind it, and whether a name stands there. */
export function findSignatories(text: string): Signatory[] {
  return [...text.matchAll(line)].map((match): Signatory => {
    const after = match.groups?.name ?? ''
    const own = after.slice(0, next.exec(after)?.index)
    const who =
      text
        .slice(Math.max(0, match.index - 16), match.index)
        .split('\n')
        .at(-1) ?? ''
    return {
      kind: picture.test(own) ? 'picture' : blank.test(own) ? 'blank' : 'signed',
      who: `${who}${match[0]}`,
    }
  })
}

/** Whether a signature is to be seen only as a picture. */
export function isSignedByPicture(text: string): boolean {
  if (!picture.test(text) || hasNamed(text)) return false
  return findSignatories(text).every(({ kind }) => kind !== 'signed')
}

const longestSignatureLine = 80
/** What a line to sign and date is made of beside a name. */
const formalities =
  /承诺|声明|保证|具结|立书|签字|签名|签章|签署|手签|盖章|公章|负责|申请|填报|填表|报送|提交|日期|时间|年|月|日|人|单位|法定代表|项目|课题|组|signature|signed|sign|date|name|by|leader|applicant|[\d〇零一二三四五六七八九十\s\p{P}\p{S}]+/giu
/** Characters of names that may be left. */
const longestNames = 8

/** Whether a text is a line to sign and date and nothing more: it promises nothing by itself. */
export function isSignatureLine(text: string): boolean {
  if (text.length > longestSignatureLine || picture.test(text)) return false
  return text.replace(formalities, '').length <= longestNames
}
