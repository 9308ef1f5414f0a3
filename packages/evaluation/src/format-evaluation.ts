import {
  type ElementEvaluation,
  type ElementScore,
  type KindScore,
  type Miss,
  ratesOf,
  type Tally,
} from './evaluate-elements.ts'

/** What the tables call things, in one language. */
interface Words {
  readonly kinds: Readonly<Record<string, string>>
  readonly statuses: Readonly<Record<string, string>>
  readonly truths: Readonly<Record<string, string>>
}

const words: Words = {
  kinds: {
    complete: '齐全',
    thinned: '删去部分依据',
    single: '删去一项',
    several: '删去数项',
    placeholder: '换成占位文字',
  },
  statuses: { present: '已写明', unclear: '待核实', placeholder: '占位', missing: '缺失' },
  truths: { present: '有依据', touched: '只提到', filled: '占位文字', removed: '已删去' },
}

/** The tables of an evaluation as Markdown: kinds of texts, confusion, elements, worst misses. */
export function formatEvaluation(evaluation: ElementEvaluation, name: (id: string) => string): string {
  const { proposals, texts, kinds, elements, confusion, worst } = evaluation
  return [
    `${proposals} 份标注的申请材料，连同删改后的变体共 ${texts} 份文本。`,
    '',
    table(
      ['文本', '格式', '份数', '缺口', '报出（缺失或占位）', '只标待核实', '每份误报缺口', '每份误标待核实'],
      kinds.map(kindRow),
    ),
    '',
    '缺口的报出情况（行是实情，列是工具的判断）：',
    '',
    table(
      ['', ...statusOrder.map((status) => words.statuses[status] ?? status)],
      truthOrder.map((truth) => [
        words.truths[truth] ?? truth,
        ...statusOrder.map((status) => String(confusion[truth][status])),
      ]),
    ),
    '',
    '各项要素（查准率 P、查全率 R、F1；“待核实”为齐全材料中误标的次数）：',
    '',
    table(
      ['要素', '缺失 P', '缺失 R', '缺失 F1', '占位 P', '占位 R', '占位 F1', '待核实'],
      elements.map((score) => elementRow(score, name)),
    ),
    '',
    '错得最有把握的判断：',
    '',
    table(
      ['材料', '要素', '实情', '判断', '把握', '所据文字'],
      worst.map((miss) => missRow(miss, name)),
    ),
    '',
  ].join('\n')
}

/** The same on a terminal: the kinds and the weakest elements. */
export function summariseEvaluation(evaluation: ElementEvaluation, name: (id: string) => string): string {
  const weakest = [...evaluation.elements]
    .sort((a, b) => ratesOf(a.missing).f1 - ratesOf(b.missing).f1)
    .slice(0, 12)
  const lines = evaluation.kinds.map((one) => {
    const [
      kind = '',
      format = '',
      count = '',
      ,
      found = '',
      unclear = '',
      falseGaps = '',
      falseUnclear = '',
    ] = kindRow(one)
    return `${kind}（${format}，${count} 份）：报出 ${found}，待核实 ${unclear}；每份误报 ${falseGaps}，误标待核实 ${falseUnclear}`
  })
  const weak = weakest.map((score) => `  ${elementRow(score, name).slice(0, 4).join('  ')}`)
  return [
    `${evaluation.proposals} 份材料，${evaluation.texts} 份文本`,
    ...lines,
    '最弱的要素（缺失 P R F1）：',
    ...weak,
    '',
  ].join('\n')
}

const statusOrder = ['present', 'unclear', 'placeholder', 'missing'] as const
const truthOrder = ['present', 'touched', 'filled', 'removed'] as const

const percent = (n: number) => `${(100 * n).toFixed(1)} %`
const share = (n: number, of: number) => (of === 0 ? '—' : percent(n / of))

function kindRow(one: KindScore): string[] {
  return [
    words.kinds[one.kind] ?? one.kind,
    one.format === 'docx' ? 'Word' : 'Markdown',
    String(one.texts),
    String(one.gaps),
    share(one.found, one.gaps),
    share(one.unclear, one.gaps),
    (one.falseGaps / Math.max(1, one.texts)).toFixed(2),
    (one.falseUnclear / Math.max(1, one.texts)).toFixed(2),
  ]
}

function elementRow(score: ElementScore, name: (id: string) => string): string[] {
  const rates = (tally: Tally) => {
    const { precision, recall, f1 } = ratesOf(tally)
    return [percent(precision), percent(recall), percent(f1)]
  }
  return [
    `${score.id} ${name(score.id)}`,
    ...rates(score.missing),
    ...rates(score.placeholder),
    String(score.unclear),
  ]
}

function missRow(miss: Miss, name: (id: string) => string): string[] {
  const { proposal, element, truth, status, confidence, text } = miss
  return [
    proposal,
    `${element} ${name(element)}`,
    words.truths[truth] ?? truth,
    words.statuses[status] ?? status,
    confidence.toFixed(2),
    text.replace(/[\s|]+/g, ' '),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
