import type { Language } from '@lunshen/reader'

/** What the command line itself says; reports and findings have their own texts. */
const texts = {
  description: {
    zh: '伦审：人工智能科技伦理审查材料的检查与文书工具。全部在本机运行，材料不会离开这台电脑；结果仅供辅助核对，不构成法律意见。',
    en: 'Lunshen checks and writes the papers of AI ethics review in China. Everything runs on this machine; results are no legal opinion.',
  },
  'check.description': {
    zh: '检查申请材料（.docx、.md、.txt）：36 项要素、复核清单、程序建议',
    en: 'check proposals (.docx, .md, .txt) for the 36 elements, the annex list and the procedure',
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
  'coverage.description': {
    zh: '列出办法各条由哪些要素、规则、文书、期限覆盖，以及尚未覆盖的条款',
    en: 'every article of the measure with its elements, rules, forms and time limits, and the blind spots',
  },
  'eval.description': {
    zh: '在随附的标注材料上量测判断得有多准：查准率、查全率、最离谱的错误',
    en: 'precision and recall on the labelled proposals, and the worst misses',
  },
  'opt.set': {
    zh: 'test 为留作检验的一组，tuning 为用来学习和调整的一组',
    en: 'test: kept for measuring; tuning: what the tool has learnt from',
  },
  'opt.evalOutput': {
    zh: '写入文件；已有的页面只替换 eval:begin 与 eval:end 两个标记之间的部分',
    en: 'write to a file; of a page with the marks eval:begin and eval:end only what is between them',
  },
  'opt.limit': { zh: '只量测前几份', en: 'measure only the first ones' },
  notACount: { zh: '“{0}”应是一个正整数', en: '{0} should be a whole number above 0' },
  evalProgress: { zh: '已量测 {0}／{1} 份', en: '{0} of {1} measured' },
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
  'opt.output': {
    zh: '写入文件而不是屏幕；格式按扩展名（.html .md .txt .csv .json .jsonl .sarif .xml），- 表示标准输出',
    en: 'write to a file; its extension tells the format (.html .md .txt .csv .json .jsonl .sarif .xml), - is standard output',
  },
  'opt.annotate': {
    zh: '另存一份带批注的材料（Word 写成批注，Markdown 写成引用）',
    en: 'save a copy of the proposal with a comment at each finding',
  },
  'opt.noPreview': {
    zh: 'HTML 报告中不附材料原文',
    en: 'leave the proposal itself out of the HTML report',
  },
  'opt.application': {
    zh: '所给文件夹（或几个文件）是同一件申请的材料，合并评判：方案、风险评估、承诺书和附件',
    en: 'the folder (or files) given are one application: judge plan, risk assessment, commitment and attachments together',
  },
  'opt.voice': {
    zh: '补正意见对谁说：applicant 申请人，teacher 授课教师，committee 委员会（可贴入公文）',
    en: 'whom the advice speaks to: applicant, teacher, or committee (ready to paste into a notice)',
  },
  'opt.noConfig': {
    zh: '不采用本地规则（lunshen.yaml）',
    en: 'leave every lunshen.yaml aside',
  },
  'opt.printConfig': {
    zh: '不检查，只列出对文件适用的本地规则及其出处、期限',
    en: 'check nothing; print the lunshen.yaml that applies, with origins and dates',
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
  'opt.draft': {
    zh: '数据不全也生成，每页标“草稿”；文件名为“文书-草稿.扩展名”，不覆盖正式文书',
    en: 'render incomplete data, marked as a draft in text and file name: a finished paper is never replaced',
  },
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
    zh: '这是文件夹：其中若是同一件申请的几份材料，请用 lunshen check {0} --application 合并检查；若是许多件申请，请用 lunshen batch {0} --out 输出文件夹。',
    en: 'This is a folder: where it holds the papers of one application, use lunshen check {0} --application; where it holds many applications, lunshen batch {0} --out DIR.',
  },
  noFiles: { zh: '{0} 中没有可以检查的文件。', en: 'there is no file to check in {0}.' },
  pattern: {
    zh: '其中的 * 或 ? 没有展开成文件名：可能没有相符的文件，也可能是命令行窗口不支持（如 Windows 命令提示符）；请逐个写出文件名，或用 lunshen batch 文件夹 --out 输出文件夹。',
    en: 'The * or ? was not expanded to file names: nothing may match, or this shell (such as the Windows command prompt) does not expand it; name the files one by one, or use lunshen batch DIR --out DIR.',
  },
  outputIsInput: {
    zh: '{0} 不能写入 {1}：它就是输入的文件，原文件不能覆盖；请换一个文件名。',
    en: '{0} cannot write {1}: it is the input itself, which is never overwritten; choose another name.',
  },
  outputTwice: {
    zh: '--output 和 --annotate 指向同一个文件 {0}，请分别命名。',
    en: '--output and --annotate both name {0}; name them apart.',
  },
  unknownOutput: {
    zh: '无法从文件名“{0}”确定格式，--output 的扩展名可以是：{1}',
    en: 'the name {0} tells no format; --output can end in: {1}',
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
  emptyText: {
    zh: '{0} 第 {1} 行的 text 是空的，没有可筛查的内容，所得结果不能作为依据。',
    en: '{0}, line {1}: text is empty, there is nothing to screen; the answer means nothing.',
  },
  lineNumber: { zh: '第 {0} 行', en: 'line {0}' },
  lineVerdict: { zh: '第 {0} 项 {1}（{2}）', en: 'item {0} {1} ({2})' },
  'verdict.likely': { zh: '疑似属于', en: 'likely' },
  'verdict.possible': { zh: '可能涉及', en: 'possible' },
  'verdict.unlikely': { zh: '未见相符', en: 'unlikely' },
  copies: {
    zh: '以下文件内容完全相同，请核实是否重复提交：{0}',
    en: 'these files are the same, byte for byte; were they sent twice? {0}',
  },
  'comment.verdict': { zh: '伦审检查结论：{0}。', en: 'Lunshen: {0}.' },
  'comment.overview': {
    zh: '{0} 项要素中，已提供 {1} 项，占位 {2} 项，待核实 {3} 项，缺少 {4} 项。',
    en: 'Of {0} elements {1} present, {2} placeholder, {3} unclear, {4} missing.',
  },
  'comment.nowhere': {
    zh: '现有章节中没有合适位置、需要另写的内容：',
    en: 'To be written anew, as no section there is fits:',
  },
  'comment.here': { zh: '这一部分可补写：', en: 'To be added in this part:' },
  'comment.related': { zh: '与{0}处不一致。{1}', en: 'Does not agree with {0}. {1}' },
  'comment.footnote': { zh: '（脚注 {0}）', en: '(footnote {0}) ' },
  'comment.endnote': { zh: '（尾注 {0}）', en: '(endnote {0}) ' },
  'comment.textBox': { zh: '（文本框）', en: '(text box) ' },
  'comment.note': { zh: '本地说明：{0}', en: 'Local note: {0}' },
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
  annotateApplication: {
    zh: '--annotate 一次只能批注一个文件，不能与 --application 一起用；请去掉 --application，对要批注的文件单独运行。',
    en: '--annotate goes with one file and not with --application; run it on the file itself.',
  },
  annotateOne: { zh: '--annotate 一次只能用于一个文件。', en: '--annotate takes one file at a time.' },
  annotateName: {
    zh: '批注副本与原文件同一种格式，“{0}”的扩展名应为：{1}',
    en: 'an annotated copy has the format of the proposal; {0} should end in: {1}',
  },
  annotateUnreadable: {
    zh: '文件未能读取，没有生成批注副本。',
    en: 'the file could not be read: no annotated copy.',
  },
  badData: { zh: '{0} 不是有效的 {1}：{2}', en: '{0} is not valid {1}: {2}' },
  'fault.empty': { zh: '文件没有内容。', en: 'the file is empty.' },
  'fault.end': {
    zh: '内容没有写完就结束了，可能缺少右括号或引号。',
    en: 'it ends too soon; a closing bracket or quote may lack.',
  },
  'fault.at': {
    zh: '第 {0} 行第 {1} 列出现了不合格式的{2}，请检查这里和前面的逗号、冒号、引号、括号。',
    en: 'unexpected {2} at line {0}, column {1}; check the commas, colons, quotes and brackets there and before.',
  },
  'fault.blank': { zh: '空白或换行', en: 'white space' },
  'fault.yaml': {
    zh: '写法不合格式，请检查缩进、冒号后的空格、引号和括号。',
    en: 'check indents, spaces after colons, quotes and brackets.',
  },
  'fault.yamlAt': {
    zh: '第 {0} 行第 {1} 列的写法不合格式，请检查这里和前面的缩进、冒号后的空格、引号和括号。',
    en: 'error at line {0}, column {1}; check indents, spaces after colons, quotes and brackets there and before.',
  },
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
  noProposals: {
    zh: '{0} 中没有找到 .docx、.md 或 .txt 文件。',
    en: 'no .docx, .md or .txt file in {0}.',
  },
  batchSame: {
    zh: '--out 不能就是存放材料的文件夹 {0}，结果会和材料混在一起；请另给一个文件夹。',
    en: '--out cannot be the folder of the proposals, {0}: the results would mix with them; name another.',
  },
  batchOthers: {
    zh: '另有 {0} 个文件不是可检查的格式：{1}',
    en: '{0} more files are of a format that cannot be checked: {1}',
  },
  batchInOutput: {
    zh: '另有 {0} 个文件在输出文件夹 {1} 中，没有检查：{2}',
    en: '{0} more files lie in the output folder {1} and were not checked: {2}',
  },
  andMore: { zh: '{0} 等', en: '{0} and others' },
  skippedFormat: {
    zh: '不是可检查的格式；请转成 .docx、.md 或 .txt 后再检查。',
    en: 'Not a format that can be checked: please convert it to .docx, .md or .txt.',
  },
  skippedOutput: {
    zh: '在输出文件夹中，没有检查；如果是材料，请移到别处。',
    en: 'In the output folder, not checked: please move it if it is a proposal.',
  },
  batchDone: {
    zh: '共 {0} 件：齐全 {1}，有缺项 {2}，需人工查看 {3}，未能读取 {4}。汇总见 {5}',
    en: '{0} files: complete {1}, with gaps {2}, to be looked at {3}, unreadable {4}. Summary: {5}',
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
