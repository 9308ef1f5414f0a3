import type { ArticleCoverage, CoverageLevel, CoverageNote } from '@lunshen/measure'
import type { Language } from '../messages/messages.ts'

/** The kinds of things that cover an article, in the order in which reports list them. */
export const coverageKinds = [
  'elements',
  'rules',
  'screens',
  'forms',
  'deadlines',
  'committeeRules',
] as const satisfies readonly (keyof ArticleCoverage)[]

/** Every word of the coverage map in one language. */
export interface CoverageWords {
  readonly title: string
  readonly headline: (covered: number, articles: number, percent: number) => string
  readonly lead: (demanding: number, covered: number, percent: number) => string
  readonly level: Readonly<Record<CoverageLevel, string>>
  readonly levelMeaning: Readonly<Record<CoverageLevel, string>>
  readonly kind: Readonly<Record<(typeof coverageKinds)[number], string>>
  readonly note: Readonly<Record<CoverageNote['kind'], string>>
  readonly blind: (count: number) => string
  readonly blindLead: string
  readonly partly: string
  readonly tests: string
  readonly fixtures: (count: number) => string
  readonly labelled: (count: number) => string
  readonly samples: (count: number) => string
  readonly quotes: (count: number) => string
  readonly untested: string
  readonly article: string
  readonly state: string
  readonly what: string
  readonly remark: string
  readonly all: string
  readonly map: string
}

const zh: CoverageWords = {
  title: '条文覆盖图',
  headline: (covered, articles, percent) => `${articles} 条中，${covered} 条（${percent}%）有检查或文书`,
  lead: (demanding, covered, percent) =>
    `对申请人、单位、委员会或服务中心提出具体要求的有 ${demanding} 条，覆盖其中 ${covered} 条（${percent}%）。没有做到的都列在下面，不以“已录入”充作“已核对”。`,
  level: { checked: '有检查', paper: '有文书', recorded: '只录入', open: '未覆盖', exempt: '无须覆盖' },
  levelMeaning: {
    checked: '至少有一项要素、规则、清单比对或程序建议',
    paper: '没有检查，但可以出具文书',
    recorded: '期限或委员会规则已录入为数据，还不核对',
    open: '条文有要求，本工具什么也没有',
    exempt: '没有可核对的要求，或不由申请人和委员会办理',
  },
  kind: {
    elements: '要素',
    rules: '规则',
    screens: '清单与程序',
    forms: '文书',
    deadlines: '期限',
    committeeRules: '委员会规则',
  },
  note: {
    none: '没有单独可核对的要求',
    authority: '由主管部门、地方办理',
    optional: '倡导性或任意性规定',
    gap: '还没做到',
  },
  blind: (count) => `盲区：${count} 条有要求而没有核对`,
  blindLead: '办理这些事项时，请人工对照条文，不要因为工具没有提示就以为没有问题。',
  partly: '还没做到',
  tests: '测试',
  fixtures: (count) => `规则样例 ${count} 份`,
  labelled: (count) => `标注材料 ${count} 份`,
  samples: (count) => `文书样张 ${count} 份`,
  quotes: (count) => `与条文逐字比对 ${count} 处`,
  untested: '无',
  article: '条款',
  state: '覆盖',
  what: '由什么覆盖',
  remark: '说明',
  all: '逐条清单',
  map: '全部条款',
}

const en: CoverageWords = {
  title: 'Coverage of the measure',
  headline: (covered, articles, percent) =>
    `${covered} of ${articles} articles (${percent}%) have a check or a form`,
  lead: (demanding, covered, percent) =>
    `${demanding} articles ask something definite of applicants, institutions, committees or centres; ${covered} of them (${percent}%) are covered. What is not done is listed below: recorded is not checked.`,
  level: { checked: 'checked', paper: 'form', recorded: 'recorded', open: 'open', exempt: 'exempt' },
  levelMeaning: {
    checked: 'at least one element, rule, list item or suggestion of procedure',
    paper: 'no check, but a form can be issued',
    recorded: 'time limits or committee rules are recorded as data and not checked yet',
    open: 'the article asks for something and nothing is here',
    exempt: 'asks nothing that could be checked, or is not for applicants and committees',
  },
  kind: {
    elements: 'Elements',
    rules: 'Rules',
    screens: 'List and procedure',
    forms: 'Forms',
    deadlines: 'Time limits',
    committeeRules: 'Committee rules',
  },
  note: {
    none: 'Nothing to check apart',
    authority: 'For the authorities',
    optional: 'Encouraged or optional',
    gap: 'Not done yet',
  },
  blind: (count) => `Blind spots: ${count} articles ask for something that is not checked`,
  blindLead:
    'Compare with the text by hand in these matters; that the tool says nothing does not mean that all is well.',
  partly: 'Not done yet',
  tests: 'Tests',
  fixtures: (count) => `${count} rule fixtures`,
  labelled: (count) => `${count} labelled texts`,
  samples: (count) => `${count} form samples`,
  quotes: (count) => `${count} quotations compared with the text`,
  untested: 'none',
  article: 'Article',
  state: 'Coverage',
  what: 'Covered by',
  remark: 'Remark',
  all: 'Article by article',
  map: 'All articles',
}

const tables: Readonly<Record<Language, CoverageWords>> = { zh, en }

/** The words of the coverage map in the language asked for. */
export function coverageWords(language: Language): CoverageWords {
  return tables[language]
}

/** What holds an article's items to their word, in a line. */
export function testsText({ tests }: ArticleCoverage, language: Language): string {
  const words = tables[language]
  const parts = [
    tests.fixtures.length > 0 && words.fixtures(tests.fixtures.length),
    tests.labelled > 0 && words.labelled(tests.labelled),
    tests.samples > 0 && words.samples(tests.samples),
    tests.quotes > 0 && words.quotes(tests.quotes),
  ].filter((part) => part !== false)
  return parts.join(language === 'zh' ? '、' : ', ') || words.untested
}

/** The articles that demand something and have no check and no form, in order. */
export function blindSpots(articles: readonly ArticleCoverage[]): readonly ArticleCoverage[] {
  return articles.filter(({ level }) => level === 'recorded' || level === 'open')
}

/** A share of the whole in whole per cent. */
export function percentOf(part: number, whole: number): number {
  return Math.round((part / Math.max(1, whole)) * 100)
}
