// Pages about rules and elements for docs/rules/, in Chinese: made from the rules, the elements and the test fixtures.
import { readdir, readFile } from 'node:fs/promises'
import { findArticle, loadRules, readElementSources } from '@lunshen/measure'
import { bothExamples, escaped, filled, frame, quoted, threeVoices } from './page-parts.mjs'

const fixtures = 'packages/checker/test/rules/fixtures'
const severities = { error: '须补正（error）', warning: '请核实（warning）', info: '提示（info）' }

/** Every page by its path in the repository; `measure` gives the articles, `root` is the repository's URL. */
export async function rulePages(measure, root) {
  const elements = readElementSources(measure.id)
  const rules = [...loadRules().values()]
  const pages = new Map([['docs/rules/README.md', indexPage(rules, elements, measure)]])
  for (const rule of rules) pages.set(pathOf(rule), rulePage(rule, await fixturesOf(rule, root)))
  for (const [at, element] of elements.entries()) {
    pages.set(pathOf(element), elementPage(element, [elements[at - 1], elements[at + 1]], measure))
  }
  return pages
}

const pathOf = ({ id }) => `docs/rules/${id}.md`

function indexPage(rules, elements, measure) {
  const groups = grouped(rules, groupOf).sort(([a], [b]) => rank(a) - rank(b))
  const articles = grouped(elements, ({ article }) => article)
  return frame([
    '# 规则与要素',
    `依据《${measure.title}》${measure.version}。共 ${rules.length} 条规则、${elements.length} 项要素，一条一页：查什么、为什么、怎样写，以及对申请人、授课人、委员会各怎么说。命令行里同样可查：\`lunshen explain <编号>\`。`,
    '规则说的是“出了什么问题”（缺失、占位、自相矛盾……），要素说的是“条文要求写什么”。一条检查结果由两者合成：例如 [要素缺失](element/missing.md) 加 [经费来源](12.1.funding.md)。',
    '## 规则',
    ...groups.flatMap(([group, members]) => [
      `### ${groupTitles[group] ?? group}`,
      members
        .map(
          (rule) =>
            `- [${rule.title.zh}](${rule.id}.md)：${escaped(rule.summary.zh)}（${severities[rule.severity].split('（')[0]}）`,
        )
        .join('\n'),
    ]),
    '## 要素',
    ...articles.flatMap(([article, members]) => [
      `### ${article}`,
      members
        .map((element) => `- [${element.title.zh}](${element.id}.md)：${escaped(element.meaning.zh)}`)
        .join('\n'),
    ]),
  ])
}

/** Items by a key, keys in the order of first appearance. */
function grouped(items, keyOf) {
  const keys = [...new Set(items.map(keyOf))]
  return keys.map((key) => [key, items.filter((item) => keyOf(item) === key)])
}

const groupOf = ({ id }) => id.split('/')[0]

/** Known groups in the order of their titles, others behind. */
function rank(group) {
  const place = Object.keys(groupTitles).indexOf(group)
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

const groupTitles = {
  element: '要素是否写明',
  commitment: '承诺书',
  contradiction: '前后是否一致',
  application: '一件申请的几个文件',
  file: '文件本身',
  practice: '本地规则与忽略说明',
}

function rulePage(rule, samples) {
  const messages = Object.values(rule.messages).map(({ zh }) => `- ${filled(zh)}`)
  return frame([
    `# ${rule.title.zh}`,
    `\`${rule.id}\` · 级别：${severities[rule.severity]} · 条款：${rule.article ?? '随所查的要素'} · [全部规则](../README.md)`,
    `**查什么**：${escaped(rule.summary.zh)}。`,
    '## 为什么',
    escaped(rule.why.zh),
    '## 怎样改',
    escaped(rule.help.zh),
    '## 提示的文字',
    `${messages.length > 1 ? '按情形用其中一句：\n\n' : ''}${messages.join('\n')}`,
    ...threeVoices(rule),
    ...bothExamples(rule.example),
    ...sampleSections(samples),
  ])
}

/** What must raise the rule and what must not, as the tests have it. */
async function fixturesOf({ id }, root) {
  const folder = `${fixtures}/${id}`
  const names = await readdir(new URL(`${folder}/`, root)).catch(() => [])
  const texts = names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .reverse()
    .map(async (name) => ({
      name,
      path: `${folder}/${name}`,
      text: bodyOf(await readFile(new URL(`${folder}/${name}`, root), 'utf8')),
    }))
  return Promise.all(texts)
}

/** A text as a code block; the fence is longer than any in the text. */
function fenced(text) {
  const fence = text.includes('```') ? '````' : '```'
  return `${fence}markdown\n${text}\n${fence}`
}

/** A fixture without the lines that only tell the test which element it is about. */
function bodyOf(text) {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => !/^(?:-{3,}|(?:#+ )?element: .*|\s*)$/.test(line))
  return lines.slice(Math.max(0, from)).join('\n').trim()
}

function sampleSections(samples) {
  const [first, ...others] = samples
  if (first === undefined) return []
  const intro = '每次改动后，测试都会用下面的材料核对：触发的必须报出来，不触发的必须不报。'
  if (others.length > 0 && others.every(({ text }) => text === first.text)) {
    return [
      '## 测试样例',
      `这条规则看的是文件本身（编码、修订、未读取的部分），不看文字，所以触发与不触发的样例文字相同，差别由测试给定：见 [rules.test.ts](../../../packages/checker/test/rules/rules.test.ts)。`,
    ]
  }
  return [
    '## 测试样例',
    intro,
    ...samples.flatMap(({ name, path, text }) => [
      `### ${name.startsWith('hit') ? '触发' : '不触发'}（[${name}](../../../${path})）`,
      fenced(text),
    ]),
  ]
}

function elementPage(element, [before, after], measure) {
  const found = findArticle(measure, element.article)
  const { strong } = element.aliases
  const steps = [
    before && `上一项：[${before.title.zh}](${before.id}.md)`,
    after && `下一项：[${after.title.zh}](${after.id}.md)`,
  ]
  return frame([
    `# ${element.title.zh}`,
    `\`${element.id}\` · ${element.article}【${found?.article.name ?? ''}】 · [全部要素](README.md)`,
    `**条文要求**：${escaped(element.meaning.zh)}`,
    quoted(`${found?.item?.label ?? ''}${found?.item?.text ?? ''}`),
    '## 为什么要写',
    escaped(element.why.zh),
    ...threeVoices(element),
    ...bothExamples(element.example),
    '## 工具怎样认',
    [
      `- 标题或栏目写成${strong
        .slice(0, 6)
        .map((word) => `“${word}”`)
        .join(
          '',
        )}等 ${strong.length} 种之一，其下有实质内容的，算已提供；没有标题，正文里有写到要点的句子也算。`,
      `- 标题下少于 ${element.minLength} 字的，按[内容过于简略](element/thin.md)或[不足以认定](element/unclear.md)提示；空着或只有“略”“待补充”的，按[占位](element/placeholder.md)；全文没有的，按[缺失](element/missing.md)。`,
      ...(element.signed ? ['- 须有签名和日期，没有签的按占位处理。'] : []),
    ].join('\n'),
    steps.filter(Boolean).join(' · '),
  ])
}
