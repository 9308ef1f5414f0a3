import type { FileError } from '@lunshen/schemas'

/** Why a file could not be read. The codes are stable: scripts depend on them. */
export type ReaderErrorCode =
  | 'not-found'
  | 'empty-file'
  | 'not-word'
  | 'legacy-doc'
  | 'encrypted'
  | 'truncated'
  | 'malformed'
  | 'zip-bomb'
  | 'too-large'
  | 'too-deep'
  | 'dtd-refused'
  | 'missing-part'
  | 'unsupported-encoding'
  | 'timeout'

/** A file that could not be read: a value, not an exception. */
export interface ReaderError {
  readonly type: 'reader-error'
  readonly code: ReaderErrorCode
}

/** Language of a message. */
export type Language = 'zh' | 'en'

const sentences: Readonly<Record<ReaderErrorCode, Readonly<Record<Language, string>>>> = {
  'not-found': {
    zh: '找不到或打不开这个文件，请核对路径、文件名和访问权限。',
    en: 'The file cannot be found or opened: please check its path, name and permissions.',
  },
  'empty-file': {
    zh: '文件是空的（0 字节或没有内容），请重新保存或重新拷贝后再试。',
    en: 'The file is empty: please save or copy it again.',
  },
  'not-word': {
    zh: '这不是 Word（.docx）或 Markdown 材料，可能是图片、PDF、网页、表格等其他文件，或改过扩展名；请用 Word 或 WPS 打开原稿后另存为 .docx。',
    en: 'Not a Word document (.docx); it may be a picture, a PDF or another file renamed. Please save the original as .docx.',
  },
  'legacy-doc': {
    zh: '这是旧版格式（.doc 或 .rtf），请用 Word 或 WPS 另存为 .docx 后再试。',
    en: 'This is the old Word format (.doc): please save it as .docx.',
  },
  encrypted: {
    zh: '文档设有打开密码，无法读取；请另存一份不带密码的副本后再试。',
    en: 'The document is protected by a password: please save a copy without password.',
  },
  truncated: {
    zh: '文件不完整（可能没有下载或拷贝完），请重新获取原文件后再试。',
    en: 'The file is cut off, perhaps by an unfinished download: please get it again.',
  },
  malformed: {
    zh: '文档内部结构已损坏，无法读取；请用 Word 或 WPS 打开并修复，另存后再试。',
    en: 'The document is damaged inside: please open and repair it in Word, then save it anew.',
  },
  'zip-bomb': {
    zh: '文件解压后的体积远超正常文档，为安全起见已拒绝读取；请核实文件来源。',
    en: 'The file unpacks to far more than a document should: refused for safety. Please check where it comes from.',
  },
  'too-large': {
    zh: '文件超过可处理的大小上限；请压缩其中的图片或把附件拆成单独文件后再试。',
    en: 'The file is over the size limit: please compress its pictures or split off the attachments.',
  },
  'too-deep': {
    zh: '文档的嵌套层数异常，为安全起见已拒绝读取；请把内容复制到新文档后另存。',
    en: 'The document is nested too deeply: refused for safety. Please copy its content into a new document.',
  },
  'dtd-refused': {
    zh: '文档内含有不允许的 DTD 声明，为安全起见已拒绝读取；请用 Word 或 WPS 重新另存为 .docx。',
    en: 'The document declares a DTD, which is refused for safety: please save it anew as .docx.',
  },
  'missing-part': {
    zh: '文档缺少正文部分，无法读取；请用 Word 或 WPS 打开并另存为 .docx 后再试。',
    en: 'The document has no body part: please open it in Word and save it as .docx.',
  },
  'unsupported-encoding': {
    zh: '无法识别文件的文字编码；请另存为 UTF-8 编码后再试。',
    en: 'The text encoding is not recognised: please save the file as UTF-8.',
  },
  timeout: {
    zh: '读取超时，文档结构可能异常；请把内容复制到新文档后另存再试。',
    en: 'Reading took too long; the document may be damaged. Please copy its content into a new document.',
  },
}

/** Makes a {@link ReaderError}. */
export function readerError(code: ReaderErrorCode): ReaderError {
  return { type: 'reader-error', code }
}

/** The one sentence a user sees: what is wrong and the way out. */
export function describeReaderError(error: ReaderError, language: Language = 'zh'): FileError {
  return { code: error.code, message: sentences[error.code][language] }
}
