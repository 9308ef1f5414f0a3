/** Whether a commitment bears a name where it is to be signed. */
export type Signature = 'signed' | 'blank' | 'none'

const line =
  /(?:签\s*(?:字|名|章|署)|承诺人|声明人|保证人|具结人|signature|signed(?: by)?)\s*(?:[）)]\s*)?(?:[（(][^）)]{0,12}[）)]\s*)?[:：]\s*(?<name>[^\n]*)/giu
const named =
  /(?<name>[\p{Script=Han}·]{2,8}|[A-Z][a-z]+(?: [A-Z][a-z]+)+)\s*[（(]\s*(?:签\s*(?:字|名|章)|已签|signed)\s*[）)]/gu
/** Who is to sign, not who has signed. */
const role = /[人者位长员表章处方院]$|负责|单位/u
const blank = /^[\s_＿—\-.…]*(?:日\s*期|年\s*月|date|盖章|[（(]|$)/iu
const picture = /\[图片/

/** Looks for a signature in the text under a commitment; a picture at the signature line may be one. */
export function findSignature(text: string): Signature {
  const names = [...text.matchAll(named)].map((match) => match.groups?.name ?? '')
  if (names.some((name) => !role.test(name))) return 'signed'
  const places = [...text.matchAll(line)].map((match) => match.groups?.name ?? '')
  if (places.length === 0) return picture.test(text) ? 'signed' : 'none'
  return places.some((name) => !blank.test(name)) || picture.test(text) ? 'signed' : 'blank'
}
