import type { Language } from './messages.ts'

/** What a rule is called and what to do about its findings, whichever element or file they are about. */
export interface RuleWords {
  readonly name: string
  readonly description: string
  readonly help: string
}

type Words = Readonly<Record<string, RuleWords>>

const zh: Words = {
  'element/missing': {
    name: '要素缺失',
    description: '要素缺失：材料中没有找到应当写明的内容',
    help: '申请材料应写明这一要素。请在结果指出的位置附近补写具体内容。',
  },
  'element/placeholder': {
    name: '占位',
    description: '占位：有标题或栏目，内容为空或只有占位文字',
    help: '有标题而无内容，等于没有提供。请写入实质内容。',
  },
  'element/unclear': {
    name: '待核实',
    description: '待核实：有所涉及，但不足以认定已经写明',
    help: '请对照原文核实；确实没有写明的，请补充具体做法。',
  },
  'element/thin': {
    name: '过于简略',
    description: '过于简略：已经写到，但内容太少',
    help: '内容过少通常会在审查中被追问。请补充具体情况。',
  },
  'file/unread': {
    name: '文件未读',
    description: '文件未读：文件中有未能读取的内容',
    help: '没有读到的内容不能作为判断依据。请人工查看；其中有申请材料内容的，请改用文字写入正文。',
  },
  'file/encoding': {
    name: '编码',
    description: '编码：文件不是 UTF-8 编码',
    help: '请另存为 UTF-8 编码，以免他人打开时出现乱码。',
  },
  'file/tracked': {
    name: '未接受的修订',
    description: '修订：文件中有尚未接受的修订',
    help: '请逐处接受或拒绝修订，确认无误后保存为定稿再提交。',
  },
}

const en: Words = {
  'element/missing': {
    name: 'missing',
    description: 'Element missing: nothing in the material states it',
    help: 'The application has to state this element. Please add it near the place named in the result.',
  },
  'element/placeholder': {
    name: 'placeholder',
    description: 'Placeholder: a heading or field that is empty or holds a filler only',
    help: 'A heading without content provides nothing to review. Please fill it in.',
  },
  'element/unclear': {
    name: 'to verify',
    description: 'To verify: touched upon, but the text does not settle it',
    help: 'Please compare with the text, and state what is actually done where it does not say so.',
  },
  'element/thin': {
    name: 'too brief',
    description: 'Too brief: stated, but says little',
    help: 'What is too brief will be asked about in the review. Please add particulars.',
  },
  'file/unread': {
    name: 'not read',
    description: 'Not read: parts of the file could not be read',
    help: 'What was not read cannot be judged. Please look at it, and move what matters into the text.',
  },
  'file/encoding': {
    name: 'encoding',
    description: 'Encoding: the file is not UTF-8',
    help: 'Please save the file as UTF-8, so that others do not see garbled text.',
  },
  'file/tracked': {
    name: 'tracked changes',
    description: 'Tracked changes: the file holds changes that are not accepted',
    help: 'Please accept or reject each change and submit a clean copy.',
  },
}

const tables: Readonly<Record<Language, Words>> = { zh, en }

/** The words for a rule id; undefined for an id the reports do not know. */
export function ruleWords(ruleId: string, language: Language): RuleWords | undefined {
  return Object.hasOwn(tables[language], ruleId) ? tables[language][ruleId] : undefined
}
