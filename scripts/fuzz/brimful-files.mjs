// Files filled to just below the reader's limits: legal, and as dear as a file can be that is read to the end.
import { loadMeasure } from '@lunshen/measure'
import { defaultLimits } from '@lunshen/reader'
import { hostileFiles, makeDocx, p, table } from '@lunshen/specimens'

const characters = Math.floor(defaultLimits.textLength * 0.99)
const accept = ['document', 'empty-file', 'too-large', 'too-deep', 'zip-bomb', 'timeout']
const bytes = (text) => new TextEncoder().encode(text)
const fill = (text, length = characters) => text.repeat(Math.ceil(length / text.length)).slice(0, length)
const { elements } = loadMeasure()
const names = elements.flatMap(({ aliases }) => [...aliases.strong, ...aliases.weak])
const plain = [...names, ...elements.flatMap(({ example, voices }) => [example.good, voices.teacher.zh])]

/** Texts whose every word means something to the checker. */
const texts = {
  words: plain.join(''),
  'words-commas': plain.join('，'),
  'words-stops': `${plain.join('，')}。`.replace(/(.{30}[^，]*)，/g, '$1。'),
  names: names.join(''),
  'names-colons': names.join('：'),
  'names-brackets': names.map((name) => `【${name}】`).join(''),
  'lead-ins': names.map((name) => `${name}：已说明。`).join(''),
  negations: '不涉及人脸识别、情感计算，没有、未、不、无脑机接口，不使用闭环调控、',
  opinions: '舆论动员脑机接口无人驾驶推荐算法植入式高度自主决策医疗诊断，',
  spaces: '数 据 来 源 ',
  numbers: '3万元、5年，１２个月、',
  traditional: '數據來源與風險評估為研究經費機構倫理審查',
  english: 'data sources and risk assessment of a brain computer interface ',
  brackets: '（（（（【【【《《《',
  guidance: '（请填写项目名称，不超过500字）',
  ideographs: '一',
  surrogates: '𠀀',
  pictures: '[图片',
  signatures: '承诺人（签字）：',
  questions: '是否？有吗！',
  numerals: '一二三',
  claims: 'p111页',
  marks: '〔增：',
  signed: '签字 （',
}

const markdown = (name, text) => ({ name: `brim-${name}.md`, accept, heavy: true, make: () => bytes(text()) })

/** A Word file whose body compresses badly enough for the bound on the ratio; a hostile one would not be compressed at all. */
function docx(parts) {
  let seed = 1
  const letters = Array.from({ length: Math.ceil(parts.body.length / 60) }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return String.fromCharCode(97 + (seed % 26))
  })
  return makeDocx({ ...parts, body: `${parts.body}<!--${letters.join('')}-->` })
}

const lines = (text, width, end) => text.match(new RegExp(`[\\s\\S]{1,${width}}`, 'g')).join(end)

const texted = Object.entries(texts).flatMap(([name, text]) => [
  markdown(`${name}-one-line`, () => fill(text)),
  markdown(`${name}-lines`, () => lines(fill(text, characters * 0.95), 40, '\n').slice(0, characters)),
  markdown(`${name}-paragraphs`, () => lines(fill(text, characters * 0.9), 24, '\n\n').slice(0, characters)),
])

const cutMarkdown = hostileFiles()
  .filter(({ name, heavy }) => heavy && name.endsWith('.md') && !/-(?:100mb|300mb|fence-bomb)\.md/.test(name))
  .flatMap(({ name, make }) => {
    const text = () => {
      const whole = new TextDecoder().decode(make()).slice(0, characters)
      return whole.length < characters / 2 ? fill(whole) : whole
    }
    const stem = name.replace(/^md-|\.md$/g, '')
    return [
      markdown(`cut-${stem}`, text),
      markdown(`cut-${stem}-lines`, () => lines(text(), 60, '\n').slice(0, characters)),
    ]
  })

const half = Math.floor(characters / 2)
const blanks = (length) => ' '.repeat(length)

const structured = [
  markdown('blanks-inside', () => `签字${blanks(characters - 20)}甲`),
  markdown('blanks-after-rule', () => `a|b\n-${blanks(characters - 20)}x|`),
  markdown('blanks-before-bar', () => `${blanks(characters - 20)}x|`),
  markdown('container-blanks', () => `::: a${blanks(characters - 20)}x`),
  markdown('container-braces', () => `::: ${fill('{', characters - 20)}x`),
  markdown('heading-braces', () => `# 甲${blanks(half)}{#${fill('{#', half - 40)}`),
  markdown('front-matter-blanks', () => `---\na: b${blanks(characters - 30)}c\n---\n\n正文`),
  markdown('fence-late', () => `${'`'.repeat(3)}${fill('a', characters - 20)} \`\n`),
  markdown('marked-open', () => `==${fill('一', characters - 20)}`),
  markdown('dots', () => fill('.')),
  markdown('leaders', () => `甲${fill('.', characters - 20)}乙`),
  markdown('heading-brackets', () => `# ${fill('（', characters - 20)}\n\n正文`),
  markdown('heading-commas', () => `# 数据${fill('，', characters - 20)}源\n\n正文`),
  markdown('heading-long', () => `# ${fill(texts.words, half)}\n\n${fill('甲乙\n\n', half - 20)}`),
  markdown(
    'heading-long-named',
    () => `# 研究目的（${fill('说明', half)}）\n\n${fill('## 乙\n\n丙\n\n', half - 20)}`,
  ),
  markdown(
    'title-long',
    () => `---\ntitle: ${fill(texts.words, half)}\n---\n\n${fill(texts['words-stops'], half - 40)}`,
  ),
  markdown('page-images', () => fill('# a\n\n![](b)\n\n')),
  markdown('headings', () => fill(names.map((name) => `# ${name}\n\n`).join(''))),
  markdown('headings-nested', () =>
    fill(names.map((name, i) => `${'#'.repeat(1 + (i % 6))} ${name}\n\n`).join('')),
  ),
  markdown('headings-text', () =>
    fill(names.map((name) => `## ${name}\n\n本项目已有${name}。\n\n`).join('')),
  ),
  markdown('headings-same', () => fill('# 研究目的\n\n提高效率\n\n')),
  markdown('headings-title', () => fill('# 项目名称\n\n')),
  markdown('headings-distinct', () =>
    Array.from({ length: 40_000 }, (_, i) => `# 数据来源${i}`).join('\n\n'),
  ),
  markdown('heading-one', () => `# 数据来源\n\n${fill('来自合作医院。\n\n', characters - 100)}`),
  markdown('lead-in-lines', () => fill(names.map((name) => `**${name}**：已说明\n\n`).join(''))),
  markdown('title-lines', () => fill(names.map((name) => `${name}\n\n`).join(''))),
  markdown(
    'table-form',
    () => `|a|b|\n|-|-|\n${fill(names.map((name) => `|${name}|已说明|\n`).join(''), characters - 50)}`,
  ),
  markdown(
    'table-columns',
    () =>
      `|序号|名称|来源|\n|-|-|-|\n${fill(names.map((name) => `|1|${name}|甲|\n`).join(''), characters - 50)}`,
  ),
  markdown('checks', () => fill(names.map((name) => `- [x] ${name}\n`).join(''))),
  markdown('list-nested', () =>
    fill(names.map((name, i) => `${'  '.repeat(i % 8)}- ${name}：说明\n`).join('')),
  ),
]

const units = {
  paragraphs: () => p('短'),
  'paragraphs-named': (i) => p(names[i % names.length]),
  'headings-named': (i) => p(names[i % names.length], `<w:outlineLvl w:val="${i % 4}"/>`),
  'headings-text': (i) => p(names[i % names.length], '<w:outlineLvl w:val="0"/>') + p('来自合作医院'),
  'headings-same': () => p('研究目的', '<w:outlineLvl w:val="0"/>') + p('提高'),
  forms: (i) => table([[names[i % names.length], '说明']]),
  runs: (i) =>
    p('粗', '', '<w:b/>').replace('</w:p>', `<w:r><w:t>${names[i % names.length]}</w:t></w:r></w:p>`),
  inserted: () =>
    '<w:p><w:ins w:id="1" w:author="甲"><w:r><w:t>不</w:t></w:r></w:ins><w:r><w:t>采集</w:t></w:r></w:p>',
  hidden: () => '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>',
  links: () => '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>',
  'page-images': () =>
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="6000000" cy="9000000"/><wp:docPr id="1" name="图"/><a:graphic><a:graphicData><a:blip r:embed="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  objects: () => '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet" r:id="rId9"/></w:object></w:r></w:p>',
  breaks: () => '<w:p><w:r><w:t>字</w:t><w:br/><w:t>字</w:t></w:r></w:p>',
}

/** Bodies of so many units as the limit of nodes allows, by halves: the dearest of them is the one that is just read. */
const word = Object.entries(units).flatMap(([name, unit]) =>
  [1, 2, 3, 4, 6].map((part) => ({
    name: `brim-${name}-${part}.docx`,
    accept,
    heavy: true,
    make: () => {
      const count = Math.floor((defaultLimits.nodes / part) * 0.99)
      return docx({ body: Array.from({ length: count }, (_, i) => unit(i)).join('') })
    },
  })),
)

const run = (inner) => `<w:p><w:r>${inner}</w:r></w:p>`
const kept = (text) => `<w:t xml:space="preserve">${text}</w:t>`

const whole = [
  {
    name: 'brim-blanks-inside.docx',
    make: () => docx({ body: run(kept(`签字${fill('  \t', characters - 20)}甲`)) }),
  },
  {
    name: 'brim-line-ends.docx',
    make: () => docx({ body: run(`${kept('甲')}${'<w:br/>'.repeat(240_000)}${kept('乙')}`) }),
  },
  {
    name: 'brim-marked-change.docx',
    make: () =>
      docx({
        body: `<w:p><w:ins w:id="1" w:author="甲"><w:r><w:t>增</w:t></w:r></w:ins><w:r>${kept(fill('〔增：不', characters - 20))}</w:r></w:p>`,
      }),
  },
  ...Object.entries(texts).map(([name, text]) => ({
    name: `brim-${name}-one-paragraph.docx`,
    make: () => docx({ body: p(fill(text).replace(/[<&]/g, '')) }),
  })),
  {
    name: 'brim-one-table.docx',
    make: () =>
      docx({ body: table(Array.from({ length: 30_000 }, (_, i) => [names[i % names.length], '说明'])) }),
  },
  {
    name: 'brim-one-cell.docx',
    make: () =>
      docx({
        body: table([
          ['数据来源', Array.from({ length: 60_000 }, (_, i) => p(names[i % names.length])).join('')],
        ]),
      }),
  },
  {
    name: 'brim-comments.docx',
    make: () =>
      docx({
        body: Array.from(
          { length: 50_000 },
          (_, i) => `<w:p><w:r><w:t>字</w:t><w:commentReference w:id="${i}"/></w:r></w:p>`,
        ).join(''),
        comments: Array.from(
          { length: 50_000 },
          (_, i) => `<w:comment w:id="${i}" w:author="甲">${p('批注')}</w:comment>`,
        ).join(''),
      }),
  },
].map((file) => ({ accept, heavy: true, ...file }))

/** Every file of this kind, in a fixed order; contents depend on the limits and the measure alone. */
export const brimfulFiles = () => [...texted, ...cutMarkdown, ...structured, ...word, ...whole]
