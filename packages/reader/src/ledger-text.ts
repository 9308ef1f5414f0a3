import type { UnreadKind } from './docx/story/word-blocks.ts'
import type { Language } from './reader-error.ts'

const effects: Readonly<Record<UnreadKind, Readonly<Record<Language, string>>>> = {
  image: {
    zh: '图片中的文字未读取；如图片里有材料内容，请改用文字或人工查看',
    en: 'Text inside pictures was not read',
  },
  'page-image': {
    zh: '整页图片（可能是扫描件）未读取，其中的内容须人工查看',
    en: 'Page-sized pictures (perhaps scans) were not read: look at them yourself',
  },
  'embedded-object': {
    zh: '嵌入对象（如内嵌的表格或文档）未读取，其中的内容须人工查看',
    en: 'Embedded objects were not read: look at them yourself',
  },
  equation: { zh: '公式仅按字符读取', en: 'Equations were read as plain characters' },
  'equation-object': {
    zh: '以对象插入的公式（如 MathType）未读取',
    en: 'Equations inserted as objects (such as MathType) were not read',
  },
  chart: {
    zh: '图表未作为材料内容读取，图中文字列在下面，数据须人工查看',
    en: 'Charts were not read as content; their words are listed',
  },
  'smart-art': {
    zh: 'SmartArt 图形中的文字未作为材料内容，已列在下面，须人工查看',
    en: 'SmartArt was not read as content; its words are listed',
  },
  'alt-chunk': {
    zh: '文档引用了外部插入的内容块，未读取，须人工查看',
    en: 'Imported chunks were not read: look at them yourself',
  },
  'sub-document': {
    zh: '主控文档引用的子文档未读取，请把子文档一并送检',
    en: 'Subdocuments of a master document were not read: please check them too',
  },
  'form-control': {
    zh: 'ActiveX 控件（如选项按钮、文本框）的状态和内容未读取，须人工查看',
    en: 'ActiveX controls were not read: look at them yourself',
  },
  'hidden-text': { zh: '隐藏文字不作为材料内容', en: 'Hidden text was not read as content' },
  'struck-text': {
    zh: '加了删除线的文字按已作废处理，不作为材料内容；仍然有效的，请去掉删除线',
    en: 'Struck-through text was taken as withdrawn: unstrike what still holds',
  },
  'tracked-insertion': {
    zh: '尚未接受的插入修订，按已接受读取；请在提交前处理修订',
    en: 'Unaccepted insertions were read as accepted',
  },
  'tracked-deletion': {
    zh: '尚未接受的删除修订，按已删除读取；请在提交前处理',
    en: 'Unaccepted deletions were read as deleted',
  },
  'tracked-move': {
    zh: '尚未接受的移动修订，按移动后的位置读取；请在提交前处理修订',
    en: 'Unaccepted moves were read at their new place',
  },
  'tracked-format': {
    zh: '尚未接受的格式修订，按修改后的格式读取',
    en: 'Unaccepted changes of format were read as accepted',
  },
  comment: {
    zh: '文档中有未解决的批注，批注内容不作为材料内容',
    en: 'Open comments were not read as content',
  },
  'resolved-comment': {
    zh: '文档中有已解决但未删除的批注，不作为材料内容',
    en: 'Resolved comments were not read as content',
  },
  'header-footer': { zh: '页眉、页脚不作为材料内容', en: 'Headers and footers were not read as content' },
  'alt-text': {
    zh: '表格、图形的替代文字不在页面上显示，不作为材料内容',
    en: 'Alternative text of tables and shapes is not shown and was not read as content',
  },
  ruby: { zh: '注音文字不作为材料内容', en: 'Phonetic guides were not read as content' },
  'external-link': {
    zh: '文档引用了外部的文件、图片或模板，未访问',
    en: 'External resources were not followed',
  },
  dde: {
    zh: '文档含有动态数据交换（DDE）域，未执行；请核实文件来源',
    en: 'Dynamic data exchange (DDE) fields were not executed: check where the file comes from',
  },
  macro: { zh: '文档含有宏，未运行也未读取', en: 'Macros were neither run nor read' },
  'unread-part': {
    zh: '文档内有部件损坏或缺失，未能读取；请用 Word 或 WPS 打开并修复后另存',
    en: 'Parts of the file are damaged or missing and were not read: repair and save it anew',
  },
  html: { zh: 'HTML 代码只读取了其中的文字', en: 'Only the text of HTML blocks was read' },
  encoding: {
    zh: '文件不是（完整的）UTF-8 编码，已转换读取；如有乱码请另存为 UTF-8',
    en: 'The file is not (clean) UTF-8 and was converted',
  },
  'cut-off': {
    zh: '正文有损坏、不完整或标记未闭合，只读到能读的部分，其余须人工查看',
    en: 'The text is damaged or cut off; only what could be read was read',
  },
}

const turned: Readonly<Record<Language, string>> = {
  zh: '；其中有增删“不、无、未”等字的，句意随是否接受修订而相反，须先核实',
  en: '; some add or remove a negation, so the meaning depends on them: settle them first',
}

/** What an entry's sentence depends on besides its kind. */
export interface EffectFacts {
  /** A negation was added or taken away. */
  readonly turnsMeaning?: boolean
}

/** What follows for the reader of a report from one kind of unread content. */
export function ledgerEffect(kind: UnreadKind, language: Language, facts: EffectFacts = {}): string {
  return effects[kind][language] + (facts.turnsMeaning ? turned[language] : '')
}
