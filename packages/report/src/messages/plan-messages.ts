import type { ApplicationFile, PlanStep } from '@lunshen/schemas'

/** What the reports say of a plan and of an application of several files, in one language. */
export interface PlanMessages {
  readonly title: string
  readonly lead: (steps: number) => string
  readonly action: Readonly<Record<PlanStep['action'], string>>
  readonly effort: Readonly<Record<PlanStep['effort'], string>>
  readonly sample: string
  readonly sampleNote: string
  /** Where the terminal's reader finds the samples. */
  readonly samplesElsewhere: string
  /** In place of a place for something missing that fits in no section there is. */
  readonly noFittingPlace: string
  readonly seeFinding: string
  readonly suppressed: (count: number) => string
  readonly suppressedNote: string
  readonly by: (source: string) => string
  readonly until: (date: string) => string
  readonly filesTitle: string
  readonly filesNote: string
  readonly carries: string
  readonly carriesNone: string
  readonly role: Readonly<Record<ApplicationFile['role'], string>>
  readonly fileStatus: Readonly<Record<ApplicationFile['status'], string>>
}

/** {@link PlanMessages} in Chinese. */
export const planZh: PlanMessages = {
  title: '补齐计划',
  lead: (steps) => `按下面 ${steps} 步依次处理，即可补齐已发现的问题；做完一步勾一步，改好后请再核对一次。`,
  action: {
    sign: '签署',
    fill: '填实',
    write: '补写',
    complete: '补足',
    confirm: '核实',
    reconcile: '统一口径',
    attach: '补交',
  },
  effort: { line: '约一行', paragraph: '约一段', section: '约一节' },
  sample: '示例写法',
  sampleNote: '示例，须按实际情况改写，不得照抄；（　）处填实际情况。',
  samplesElsewhere: '各步的示例写法见 HTML 或 Markdown 报告（--output 报告.html）。',
  noFittingPlace: '没有合适的章节，请另写一段或一节',
  seeFinding: '查看问题',
  suppressed: (count) => `不再提示的事项（${count}）`,
  suppressedNote: '以下事项由申请人或本地规则说明理由后不再提示，供审查人员查看；办法的要求不因此改变。',
  by: (source) => `出处：${source}`,
  until: (date) => `有效期至 ${date}`,
  filesTitle: '申请文件',
  filesNote: '各文件合并评判：要素写在其中任何一个文件里即可。',
  carries: '写有的要素',
  carriesNone: '未见要素',
  role: {
    plan: '活动方案',
    'risk-assessment': '风险评估',
    commitment: '承诺书',
    form: '申请表',
    attachment: '附件',
    other: '其他材料',
  },
  fileStatus: { checked: '已读取', unread: '在场，未读取', unreadable: '未能读取' },
}

/** {@link PlanMessages} in English. */
export const planEn: PlanMessages = {
  title: 'What to do next',
  lead: (steps) =>
    `${steps === 1 ? 'One step settles' : `These ${steps} steps settle`} what was found. Tick each off, then check the application again.`,
  action: {
    sign: 'sign',
    fill: 'fill in',
    write: 'write',
    complete: 'say more',
    confirm: 'verify',
    reconcile: 'reconcile',
    attach: 'attach',
  },
  effort: { line: 'about a line', paragraph: 'about a paragraph', section: 'about a section' },
  sample: 'Sample wording',
  sampleNote: 'A sample: rewrite it by the facts, do not copy it, and fill in the blanks.',
  samplesElsewhere: 'Sample wordings stand in the HTML and Markdown reports (--output report.html).',
  noFittingPlace: 'no section fits: write a new paragraph or section',
  seeFinding: 'See the finding',
  suppressed: (count) => `No longer reported (${count})`,
  suppressedNote:
    'The applicant or local rules gave a reason not to report these; the measure asks for them all the same.',
  by: (source) => `Source: ${source}`,
  until: (date) => `until ${date}`,
  filesTitle: 'Files of the application',
  filesNote: 'Judged together: an element may stand in any of them.',
  carries: 'Elements it provides',
  carriesNone: 'no element',
  role: {
    plan: 'activity plan',
    'risk-assessment': 'risk assessment',
    commitment: 'commitment letter',
    form: 'application form',
    attachment: 'attachment',
    other: 'other',
  },
  fileStatus: { checked: 'read', unread: 'present, not read', unreadable: 'not readable' },
}
