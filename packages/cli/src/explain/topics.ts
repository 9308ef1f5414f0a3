import {
  adviceIn,
  type Element,
  findArticle,
  loadRules,
  type Measure,
  type Voice,
  voices,
} from '@lunshen/measure'
import type { Language } from '@lunshen/reader'
import type { Rule } from '@lunshen/schemas'
import { type Form, listForms, loadForm } from '@lunshen/writer'

/** Something `explain` can explain: a heading, then labelled parts. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly parts: readonly { readonly label: string; readonly text: string }[]
}

const labels = {
  article: { zh: '条款', en: 'Article' },
  meaning: { zh: '要求', en: 'Asks for' },
  why: { zh: '为什么', en: 'Why' },
  applicant: { zh: '对申请人说', en: 'To the applicant' },
  teacher: { zh: '给授课人的评语', en: 'Teaching note' },
  committee: { zh: '给委员会的补正要求', en: 'Request of the committee' },
  good: { zh: '好的写法', en: 'Good' },
  bad: { zh: '不足的写法', en: 'Not enough' },
  headings: { zh: '常见标题', en: 'Usual headings' },
  law: { zh: '原文', en: 'Text' },
  severity: { zh: '级别', en: 'Severity' },
  summary: { zh: '查什么', en: 'Looks for' },
  message: { zh: '提示', en: 'Says' },
  issuer: { zh: '出具人', en: 'Issued by' },
  schema: { zh: '数据格式', en: 'Data schema' },
  guidance: { zh: '填写说明', en: 'Guidance' },
  elements: { zh: '相关要素', en: 'Elements' },
  deadlines: { zh: '期限', en: 'Time limits' },
} as const

const severities = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const

/** Finds what an id names: an element, a rule, a form, an annex item (annex/1) or an article (第十五条, 15, 12.1). */
export function findTopic(id: string, measure: Measure, language: Language): Topic | undefined {
  const element = measure.elements.find((one) => one.id === id)
  if (element) return elementTopic(element, measure, language)
  const rule = loadRules().get(id)
  if (rule) return ruleTopic(rule, measure, language)
  const form = loadForm(id)
  if (form) return formTopic(form, language)
  return annexTopic(id, measure, language) ?? articleTopic(id, measure, language)
}

/** Every id `explain` knows, with its title. */
export function listTopics(
  measure: Measure,
  language: Language,
): readonly { readonly id: string; readonly title: string }[] {
  return [
    ...measure.elements.map((element) => ({ id: element.id, title: element.title[language] })),
    ...[...loadRules().values()].map((rule) => ({ id: rule.id, title: rule.title[language] })),
    ...listForms().map((form) => ({ id: form.id, title: form.title[language] })),
    ...measure.annex.items.map(({ item, title }) => ({ id: `annex/${item}`, title })),
    ...measure.articles.map((article) => ({
      id: String(article.number),
      title: `${article.label} ${article.name}`,
    })),
  ]
}

type Part = readonly [keyof typeof labels, string]

function topic(id: string, title: string, parts: readonly Part[], language: Language): Topic {
  return { id, title, parts: parts.map(([key, text]) => ({ label: labels[key][language], text })) }
}

function elementTopic(element: Element, measure: Measure, language: Language): Topic {
  const parts: readonly Part[] = [
    ['article', element.article],
    ['meaning', element.meaning[language]],
    ['why', element.why[language]],
    ...voiceParts(element, language),
    ['good', element.example.good],
    ['bad', element.example.bad],
    ['headings', element.aliases.strong.slice(0, 8).join('、')],
    ['law', findArticle(measure, element.article)?.item?.text ?? ''],
  ]
  return topic(element.id, element.title[language], parts, language)
}

/** The same advice to the applicant, the teacher and the committee. */
function voiceParts(source: Parameters<typeof adviceIn>[1], language: Language): Part[] {
  return voices.map((voice: Voice) => [voice, opened(adviceIn(voice, source)[language], language)])
}

/** What a check fills in stands open here. */
function opened(text: string, language: Language): string {
  const own = language === 'zh' ? '〔该要素自己的意见〕' : '[what the element itself says]'
  return text.replaceAll('{advice}', own).replace(/\{\w+\}/g, '…')
}

function ruleTopic(rule: Rule, measure: Measure, language: Language): Topic {
  const parts: readonly Part[] = [
    ['severity', severities[rule.severity][language]],
    ['article', rule.article ?? elementArticles(measure).join('、')],
    ['summary', rule.summary[language]],
    ['message', opened(rule.messages.default?.[language] ?? '', language)],
    ['why', rule.why[language]],
    ...voiceParts(rule, language),
    ['good', rule.example.good],
    ['bad', rule.example.bad],
  ]
  return topic(rule.id, rule.title[language], parts, language)
}

/** Where the elements come from: the articles of a rule that has none of its own. */
function elementArticles(measure: Measure): string[] {
  return [...new Set(measure.elements.map(({ article }) => article))]
}

function formTopic(form: Form, language: Language): Topic {
  const parts: readonly Part[] = [
    ['article', form.articles.join('、')],
    ['issuer', form.issuer[language]],
    ['schema', form.schemaPath],
    ['guidance', form.guidance.replace(/^#+\s*/gm, '').trim()],
  ]
  return topic(form.id, form.title[language], parts, language)
}

function annexTopic(id: string, measure: Measure, language: Language): Topic | undefined {
  const number = /^(?:annex|清单)[/-]?(?:item-)?([1-3])$/.exec(id)?.[1]
  const item = measure.annex.items.find((one) => String(one.item) === number)
  if (item === undefined) return undefined
  return topic(`annex/${item.item}`, measure.annex.title, [['law', item.title]], language)
}

function articleTopic(id: string, measure: Measure, language: Language): Topic | undefined {
  const found = findArticle(measure, id)
  if (found === undefined) return undefined
  const { article, item } = found
  const label = `${article.label}${item?.label ?? ''}`
  const elements = measure.elements.filter((element) => element.article.startsWith(label))
  const deadlines = measure.deadlines.filter((deadline) => deadline.article.startsWith(article.label))
  const parts: readonly Part[] = [
    ['law', item?.text ?? article.text],
    ['elements', elements.map((element) => `${element.id} ${element.title[language]}`).join('\n')],
    ['deadlines', deadlines.map((deadline) => deadline.duty[language]).join('\n')],
  ]
  return topic(label, article.name, parts, language)
}
