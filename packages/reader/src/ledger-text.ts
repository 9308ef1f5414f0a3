import type { UnreadKind } from './docx/word-blocks.ts'
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
  chart: { zh: '图表中的数据未读取', en: 'Charts were not read' },
  'smart-art': { zh: 'SmartArt 图形中的文字未读取，须人工查看', en: 'SmartArt was not read' },
  'alt-chunk': {
    zh: '文档引用了外部插入的内容块，未读取，须人工查看',
    en: 'Imported chunks were not read: look at them yourself',
  },
  'hidden-text': { zh: '隐藏文字不作为材料内容', en: 'Hidden text was not read as content' },
  'tracked-insertion': {
    zh: '尚未接受的插入修订，按已接受读取；请在提交前处理修订',
    en: 'Unaccepted insertions were read as accepted',
  },
  'tracked-deletion': {
    zh: '尚未接受的删除修订，按已删除读取；请在提交前处理修订',
    en: 'Unaccepted deletions were read as deleted',
  },
  comment: { zh: '文档中有未清除的批注，批注内容不作为材料内容', en: 'Comments were not read as content' },
  'header-footer': { zh: '页眉、页脚不作为材料内容', en: 'Headers and footers were not read as content' },
  'external-link': {
    zh: '文档含有指向外部的链接资源，未访问',
    en: 'External resources were not followed',
  },
  macro: { zh: '文档含有宏，未运行也未读取', en: 'Macros were neither run nor read' },
  html: { zh: 'HTML 代码只读取了其中的文字', en: 'Only the text of HTML blocks was read' },
  encoding: {
    zh: '文件不是 UTF-8 编码，已按 GB18030 读取；如有乱码请另存为 UTF-8',
    en: 'The file is not UTF-8 and was read as GB18030',
  },
  'cut-off': {
    zh: '内容不完整，其后的部分未能读取',
    en: 'The content is cut off; the rest could not be read',
  },
}

/** What follows for the reader of a report from one kind of unread content. */
export function ledgerEffect(kind: UnreadKind, language: Language): string {
  return effects[kind][language]
}
