import type { PracticeFault } from '@lunshen/checker'
import type { Language } from '@lunshen/reader'

type Sentence = Readonly<Record<Language, string>>

/** What is wrong with a lunshen.yaml and what to write instead; `{name}` is filled in. */
export const faultSentences: Readonly<Record<PracticeFault['code'], Sentence>> = {
  'unknown-rule': {
    zh: '没有“{rule}”这条规则；请核对编号，运行 lunshen explain 可列出全部规则，自订规则须在 rules 中写明。',
    en: 'there is no rule “{rule}”; lunshen explain lists them, rules of your own stand under rules.',
  },
  'unknown-element': {
    zh: '没有“{element}”这项要素；请核对编号，运行 lunshen explain 可列出全部要素。',
    en: 'there is no element “{element}”; lunshen explain lists them.',
  },
  'unknown-article': {
    zh: '办法中没有“{article}”；请写成“第十五条（四）”这样的形式，没有依据条款的，请删去 article 一行。',
    en: 'the measure has no “{article}”; write it like 第十五条（四）, or leave article out.',
  },
  'not-allowed': {
    zh: '“{title}”（{rule}）是办法{article}的要求，不能关闭或降低；如需说明，请删去这一条，改写在 notes 中，说明会随检查结果显示。',
    en: '“{rule}” is a demand of the measure ({article}) and cannot be switched off or lowered; write a note under notes instead.',
  },
  'not-allowed-practice': {
    zh: '“{rule}”检查的是忽略说明和本地规则本身，不能放宽；请删去这一条。',
    en: '“{rule}” checks suppressions and the practice itself and cannot be relaxed; take the entry out.',
  },
  'not-raised': {
    zh: 'severity 只能提高级别，而“{rule}”的级别是 {severity}；要放宽警告，请写在 relax 中，并写明理由和期限。',
    en: 'severity can only raise; “{rule}” is {severity} already. To relax a warning, write it under relax.',
  },
  'looser-length': {
    zh: '“{title}”（{element}）是{article}的要求，最少字数不能低于 {least}；请写 {least} 以上的整数，或删去这一行。',
    en: '“{element}” ({article}) needs at least {least} characters; write {least} or more, or leave the line out.',
  },
  'looser-follow-up': {
    zh: '{article}规定跟踪审查间隔一般不超过 {most} 个月，本地规则只能更严；请写 {most} 以下的整数，或删去这一行。',
    en: '{article} of the measure allows {most} months; the local limit can only be shorter. Write {most} or less.',
  },
  'rule-twice': {
    zh: '“{rule}”已在 {file} 第 {line} 行写过；请换一个编号，要放宽上级规则请写在 relax 中。',
    en: '“{rule}” stands in {file}, line {line} already; choose another id, or relax that rule under relax.',
  },
  'alias-taken': {
    zh: '“{name}”已经是“{title}”（{element}）的标题，不能再指另一项要素；请换用更具体的标题，或删去。',
    en: '“{name}” already names {element}; choose a more specific heading.',
  },
  'alias-empty': {
    zh: '“{name}”只有编号或符号，不能作为标题；请写出标题的文字。',
    en: '“{name}” holds nothing but a number or marks; write the words of the heading.',
  },
  'filler-reason': {
    zh: '理由只是占位文字；请写明由谁、为什么这样决定，例如“委员会 2026 年第 3 次会议决定，经费明细在科研系统中核对”。',
    en: 'the reason is a filler; say who decided and why.',
  },
}

const texts = {
  at: { zh: '{0} 第 {1} 行：{2}', en: '{0}, line {1}: {2}' },
  file: { zh: '{0}：{1}', en: '{0}: {1}' },
  intro: {
    zh: '本地规则有以下问题，请改正后再检查（不采用本地规则请加 --no-config）：',
    en: 'The local practice has these faults; mend them, or check with --no-config:',
  },
  tooLarge: {
    zh: '文件超过 {0} KB，不像是本地规则；请精简。',
    en: 'larger than {0} KB; a practice is shorter.',
  },
  link: {
    zh: '这是一个链接，指向所在文件夹之外，没有采用；请把文件本身放在这里，或用 extends 写明上级文件。',
    en: 'a link that leads out of its folder is not followed; put the file itself here, or name it under extends.',
  },
  notFile: { zh: '这不是一个文件；请删去或改名。', en: 'not a file; remove or rename it.' },
  rootExtends: {
    zh: 'root: true 表示不继承，不能与 extends 同时写；请删去其中一行。',
    en: 'root: true and extends exclude each other; take one of them out.',
  },
  extendsMissing: {
    zh: 'extends 所指的 {0} 无法读取：{1}；请写相对本文件的路径，如 ../lunshen.yaml。',
    en: 'extends names {0}, which cannot be read: {1}; write a path relative to this file.',
  },
  cycle: {
    zh: 'extends 绕了一圈又回到 {0}；请删去其中一处 extends。',
    en: 'extends comes back to {0}; take one extends out.',
  },
  deep: { zh: 'extends 超过 {0} 层；请减少层次。', en: 'extends goes deeper than {0} files.' },
  required: { zh: '{0} 缺少 {1}；请补上{2}', en: '{0} lacks {1}; please add it.' },
  unknownKey: {
    zh: '不认识的字段“{0}”；这里可以写的有：{1}。',
    en: 'unknown field “{0}”; there are: {1}.',
  },
  closeKey: {
    zh: '不认识的字段“{0}”，是不是“{2}”？这里可以写的有：{1}。',
    en: 'unknown field “{0}”; did you mean “{2}”? There are: {1}.',
  },
  oneOf: { zh: '{0} 至少要写以下一项：{1}。', en: '{0} needs one of: {1}.' },
  type: { zh: '{0} 应为{1}{2}', en: '{0} should be {1}.' },
  enum: { zh: '{0} 只能是 {1}{2}', en: '{0} can only be {1}.' },
  invalid: { zh: '{0} 写法不对{2}', en: '{0} is not valid: {1}.' },
  whole: { zh: '整个文件', en: 'the file' },
  used: { zh: '已采用本地规则 {0}{1}', en: 'local practice: {0}{1}' },
  expired: {
    zh: '{0}：对 {1} 的调整已于 {2} 到期，不再适用；请委员会重新决定并更新期限，或删去。',
    en: '{0}: the entry on {1} ended on {2} and no longer applies; decide anew, or delete it.',
  },
  none: {
    zh: '没有适用的本地规则（向上各级文件夹中没有 lunshen.yaml）',
    en: 'no local practice applies (no lunshen.yaml in the folders above)',
  },
  off: { zh: '已用 --no-config 关闭本地规则', en: 'local practice is off (--no-config)' },
  applies: { zh: '{0} 适用的本地规则（{1}）', en: 'the local practice that applies to {0} ({1})' },
} as const satisfies Record<string, Sentence>

/** Key of a sentence about a lunshen.yaml. */
export type PracticeKey = keyof typeof texts

/** Says a sentence about a lunshen.yaml, with `{0}` … replaced. */
export function sayPractice(language: Language, key: PracticeKey, ...values: readonly string[]): string {
  return texts[key][language].replace(/\{(\d)\}/g, (whole, digit: string) => values[Number(digit)] ?? whole)
}

/** Names of JSON types in plain words. */
export const typeNames: Readonly<Record<string, Sentence>> = {
  string: { zh: '文字', en: 'text' },
  array: { zh: '清单（各项以 - 开头，或写在方括号里）', en: 'a list' },
  object: { zh: '一组“字段: 内容”', en: 'fields with values' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
}
