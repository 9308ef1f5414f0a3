/** Column heads and kinds of rows of the CSV table, and names in JUnit, in one language. */
export interface SheetMessages {
  readonly columns: readonly string[]
  readonly kind: Readonly<Record<'element' | 'other' | 'annex' | 'procedure' | 'suppressed' | 'file', string>>
  /** The test case of a file that could not be read. */
  readonly reading: string
}

/** {@link SheetMessages} in Chinese. */
export const sheetZh: SheetMessages = {
  columns: [
    '文件',
    '题目',
    '类别',
    '级别',
    '状态',
    '条款',
    '要素或事项',
    '编号',
    '问题',
    '补法',
    '位置',
    '原文',
    '另见',
    '把握',
    '说明',
  ],
  kind: {
    element: '要素',
    other: '其他问题',
    annex: '复核清单',
    procedure: '程序建议',
    suppressed: '不再提示',
    file: '文件',
  },
  reading: '读取文件',
}

/** {@link SheetMessages} in English. */
export const sheetEn: SheetMessages = {
  columns: [
    'File',
    'Title',
    'Kind',
    'Severity',
    'Status',
    'Article',
    'Element or matter',
    'Id',
    'Issue',
    'Mend',
    'Where',
    'Quote',
    'See also',
    'Confidence',
    'Note',
  ],
  kind: {
    element: 'element',
    other: 'other',
    annex: 'review list',
    procedure: 'procedure',
    suppressed: 'no longer reported',
    file: 'file',
  },
  reading: 'reading the file',
}
