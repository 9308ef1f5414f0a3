import type { Language } from '@lunshen/reader'

/** What the command line itself says; reports and findings have their own texts. */
const texts = {
  description: {
    zh: '伦审：人工智能科技伦理审查材料的检查与文书工具。全部在本机运行，材料不会离开这台电脑；结果仅供辅助核对，不构成法律意见。',
    en: 'Lunshen checks and writes the papers of AI ethics review in China. Everything runs on this machine; results are no legal opinion.',
  },
  'check.description': {
    zh: '检查申请材料（.docx、.md）：36 项要素、复核清单、程序建议',
    en: 'check proposals (.docx, .md) for the 36 elements, the annex list and the procedure',
  },
  'screen.description': {
    zh: '只做专家复核清单筛查；也接受每行一个 {"id","text"} 的 .jsonl 文件',
    en: 'screen against the annex list only; takes .jsonl with {"id","text"} a line as well',
  },
  'show.description': { zh: '显示读到的内容（含未读清单）', en: 'show what the reader saw, ledger included' },
  'render.description': { zh: '由数据生成文书（Word、PDF、HTML、Markdown）', en: 'render a form from data' },
  'forms.description': { zh: '列出可生成的文书', en: 'list the forms' },
  'explain.description': {
    zh: '说明一个要素、规则、文书或条款（不带参数则列出全部编号）',
    en: 'explain an element, rule, form or article (without an id: list them all)',
  },
  'batch.description': { zh: '检查一个文件夹中的全部材料并汇总', en: 'check every proposal in a folder' },
  'demo.description': { zh: '在示例材料上演示主要功能，结果写入 out/', en: 'the main job on the examples' },
  'arg.files': { zh: '要处理的文件', en: 'the files' },
  'arg.file': { zh: '要处理的文件', en: 'the file' },
  'arg.form': { zh: '文书编号，见 lunshen forms', en: 'id of the form, see lunshen forms' },
  'arg.id': {
    zh: '如 12.1.background、element/missing、commitment-letter、第十五条',
    en: 'such as 12.1.background, element/missing, commitment-letter, 15',
  },
  'arg.dir': { zh: '存放材料的文件夹', en: 'the folder' },
  'opt.format': { zh: '输出格式', en: 'output format' },
  'opt.output': { zh: '写入文件而不是屏幕', en: 'write to a file' },
  'opt.annotate': {
    zh: '另存一份带批注的材料（Word 写成批注，Markdown 写成引用）',
    en: 'save a copy of the proposal with a comment at each finding',
  },
  'opt.measure': { zh: '依据的办法版本', en: 'version of the measure' },
  'opt.lang': { zh: '界面与报告语言', en: 'language' },
  'opt.failOn': { zh: '出现何种级别的问题时以状态 1 退出', en: 'exit 1 at findings of this level' },
  'opt.data': { zh: '文书数据（.json、.yaml）', en: 'data of the form (.json, .yaml)' },
  'opt.from': {
    zh: '检查结果（check --format json 的输出），用于生成补正告知书',
    en: 'a check result, for the supplement notice',
  },
  'opt.to': { zh: '输出格式，逗号分隔', en: 'formats, separated by commas' },
  'opt.out': { zh: '输出文件夹', en: 'output folder' },
  'opt.template': { zh: '改用自己的模板文件', en: 'a template of your own' },
  'opt.draft': { zh: '数据不全也生成，每页标“草稿”', en: 'render incomplete data, marked as a draft' },
  'opt.date': { zh: '文书的生成日期（如 2026-11-22），默认今天', en: 'date of creation, today by default' },
  'opt.jobs': { zh: '同时处理的文件数', en: 'files at a time' },
  'opt.quiet': { zh: '不显示进度', en: 'no progress' },
  usageError: { zh: '用法有误：{0}', en: 'usage: {0}' },
  unknownOption: { zh: '不认识的选项 {0}', en: 'unknown option {0}' },
  unknownCommand: { zh: '没有“{0}”这个命令，可用的有：{1}', en: 'no command {0}; there are: {1}' },
  missingArgument: { zh: '缺少参数：{0}', en: 'missing argument: {0}' },
  tooManyArguments: { zh: '参数太多：{0}', en: 'too many arguments: {0}' },
  optionNeedsValue: { zh: '选项缺少取值：{0}', en: 'the option needs a value: {0}' },
  badChoice: { zh: '选项 {0} 不能是“{1}”，可以是：{2}', en: 'option {0} cannot be {1}; it can be: {2}' },
  helpHint: { zh: '运行 lunshen {0} --help 查看用法。', en: 'See lunshen {0} --help.' },
  noSuchMeasure: { zh: '没有“{0}”这个办法版本，可用的有：{1}', en: 'no measure {0}; there are: {1}' },
  isDirectory: {
    zh: '“{0}”是文件夹；check 和 screen 逐个检查文件，整个文件夹请用 lunshen batch {0} --out 输出文件夹。',
    en: '{0} is a folder: use lunshen batch {0} --out DIR.',
  },
  cannotRead: { zh: '无法读取 {0}：{1}', en: 'cannot read {0}: {1}' },
  cannotWrite: { zh: '无法写入 {0}：{1}', en: 'cannot write {0}: {1}' },
  written: { zh: '已写入 {0}', en: 'wrote {0}' },
  fileProblem: { zh: '{0}：{1}（{2}）', en: '{0}: {1} ({2})' },
  fileNote: { zh: '{0}：{1}{2}', en: '{0}: {1} {2}' },
  progress: { zh: '[{0}/{1}] {2}', en: '[{0}/{1}] {2}' },
  mixedJsonl: {
    zh: '.jsonl 文件请单独筛查，不要与其他文件混用。',
    en: 'screen .jsonl files apart from other files.',
  },
  badJsonl: {
    zh: '{0} 第 {1} 行不是 {"id","text"} 形式的 JSON，已跳过。',
    en: '{0}, line {1}: not JSON of the form {"id","text"}; skipped.',
  },
  jsonlFormats: {
    zh: '.jsonl 输入只支持 --format json 或 pretty。',
    en: '.jsonl input takes --format json or pretty.',
  },
  'comment.overview': {
    zh: '伦审检查：{0} 项要素中，已提供 {1} 项，占位 {2} 项，待核实 {3} 项，缺少 {4} 项。',
    en: 'Lunshen: of {0} elements {1} present, {2} placeholder, {3} unclear, {4} missing.',
  },
  'comment.gaps': {
    zh: '伦审检查：{0} 项要素中，已提供 {1} 项，占位 {2} 项，待核实 {3} 项，缺少 {4} 项。缺少的是：',
    en: 'Lunshen: of {0} elements {1} present, {2} placeholder, {3} unclear, {4} missing. Missing are:',
  },
  'comment.annex': {
    zh: '复核清单：可能属于第 {0} 项，请委员会或服务中心判断。',
    en: 'Annex list: item {0} may apply; the committee decides.',
  },
  'comment.noAnnex': { zh: '复核清单：未见相符的内容。', en: 'Annex list: nothing found to match.' },
  'comment.basis': {
    zh: '依据：《{0}》（{1}）。本批注为辅助核对，不构成法律意见。',
    en: 'Basis: {0} ({1}). An aid, no legal opinion.',
  },
  severalProjects: {
    zh: '检查结果中的材料有 {0} 个不同的题目（{1}），已作为同一件申请合并出具；如果是不同的项目，请分别检查、分别告知。',
    en: 'the files have {0} different titles ({1}) and were taken as one application; check different projects apart.',
  },
  annotateOne: { zh: '--annotate 一次只能用于一个文件。', en: '--annotate takes one file at a time.' },
  annotateSame: {
    zh: '--annotate 的输出不能覆盖原文件。',
    en: '--annotate must not overwrite the proposal itself.',
  },
  annotateUnreadable: {
    zh: '文件未能读取，没有生成批注副本。',
    en: 'the file could not be read: no annotated copy.',
  },
  badData: { zh: '{0} 不是有效的 {1}：{2}', en: '{0} is not valid {1}: {2}' },
  badResult: {
    zh: '{0} 不是 lunshen check --format json 的结果，请先运行：lunshen check 材料 --format json --output {0}',
    en: '{0} is not a result of lunshen check --format json',
  },
  fromOnlyNotice: {
    zh: '--from 只用于补正材料一次性告知书（supplement-notice）。',
    en: '--from goes with supplement-notice only.',
  },
  needData: {
    zh: '请用 --data 指定文书数据；字段说明见 {0}，样例见 {1}',
    en: 'give --data; fields: {0}, sample: {1}',
  },
  noSuchForm: { zh: '没有“{0}”这种文书，可用的有：{1}', en: 'no form {0}; there are: {1}' },
  missingFields: {
    zh: '以下各项没有提供，文书中留作空白待填：{0}',
    en: 'left blank for you to fill in: {0}',
  },
  noSuchId: { zh: '没有找到“{0}”。相近的有：{1}', en: 'nothing is called {0}; close to it: {1}' },
  noSuchIdAtAll: {
    zh: '没有找到“{0}”。运行 lunshen explain 可列出全部编号。',
    en: 'nothing is called {0}; lunshen explain lists every id.',
  },
  badDate: { zh: '日期“{0}”应写成 2026-11-22 的形式。', en: 'write the date {0} as 2026-11-22.' },
  internal: {
    zh: '程序内部出错：{0}。请把出错的命令和版本号反馈给维护者（请勿附上未公开的材料）。',
    en: 'internal error: {0}. Please report the command and version (never an unpublished proposal).',
  },
  noProposals: { zh: '{0} 中没有找到 .docx 或 .md 文件。', en: 'no .docx or .md file in {0}.' },
  batchDone: {
    zh: '共 {0} 件：齐全 {1}，有缺项 {2}，未能读取 {3}。汇总见 {4}',
    en: '{0} files: complete {1}, with gaps {2}, unreadable {3}. Summary: {4}',
  },
  demoChecking: { zh: '检查 {0} 份示例材料……', en: 'checking {0} examples…' },
  demoDone: { zh: '演示完成，结果在 {0}：', en: 'done; the results are in {0}:' },
} as const satisfies Record<string, Record<Language, string>>

/** Key of a text. */
export type MessageKey = keyof typeof texts

/** Says a text in a language, with `{0}` … replaced. */
export function say(language: Language, key: MessageKey, ...values: readonly string[]): string {
  return texts[key][language].replace(/\{(\d)\}/g, (whole, digit: string) => values[Number(digit)] ?? whole)
}
