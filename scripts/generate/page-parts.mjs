// Parts that the generated pages share.

const names = {
  title: '要素名',
  excerpt: '原文',
  count: '处数',
  advice: '该要素自己的意见',
  text: '修订的文字',
  first: '一处的写法',
  second: '另一处的写法',
  sum: '合计',
  limit: '规定的间隔',
  months: '所写的间隔',
}

/** Markdown's own marks in a text of ours, made harmless. */
export const escaped = (text) => text.replace(/[\\`*_<>[\]|]/g, '\\$&')

/** A rule's text with the words a check fills in named in 〔〕. */
export const filled = (text) => escaped(text.replace(/\{(\w+)\}/g, (_, name) => `〔${names[name] ?? '…'}〕`))

/** A text as a block quotation. */
export const quoted = (text) => escaped(text).replace(/^/gm, '> ')

/** A page: blocks with an empty line between them, headed by where it comes from. */
export function frame(blocks) {
  const banner = '<!-- 由 npm run generate 从数据生成，请勿手改。 -->'
  return `${[banner, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`
}

/** The same advice to the applicant, the teacher and the committee. */
export function threeVoices({ advice, voices }) {
  const points = voices.points?.map(([first]) => `“${first}”`).join('、')
  return [
    '## 三种口吻',
    points ? `三种口吻说的是同一件事，都要说到：${points}。` : '',
    '### 对申请人',
    filled(advice.zh),
    '### 给授课人的评语',
    filled(voices.teacher.zh),
    '### 给委员会的补正要求',
    filled(voices.committee.zh),
  ]
}

/** What is enough and what is not. */
export function bothExamples({ good, bad }) {
  return ['## 写法对照', '✔ 足够：', quoted(good), '✘ 不足：', quoted(bad)]
}
