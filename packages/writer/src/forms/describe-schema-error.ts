import type { ErrorObject } from 'ajv/dist/2020.js'
import { type WriterProblem, writerProblem } from '../problem.ts'
import type { DataSchema } from './form.ts'
import { describePointer } from './schema-walk.ts'

type Sentence = (params: Readonly<Record<string, unknown>>) => readonly [zh: string, en: string]

const typeNames: Readonly<Record<string, readonly [string, string]>> = {
  string: ['文字', 'text'],
  array: ['清单（列表）', 'a list'],
  object: ['一组字段', 'an object with fields'],
  boolean: ['是或否（true/false）', 'true or false'],
  integer: ['整数', 'a whole number'],
  number: ['数字', 'a number'],
  null: ['空（null）', 'null'],
}

const sentences: Readonly<Record<string, Sentence>> = {
  anyOf: () => nothingListed,
  required: () => ['必须填写，但数据中没有；请补上。', 'is required but missing: please add it.'],
  additionalProperties: () => [
    '不是本表的字段；请核对字段名，或删去。',
    'is not a field of this form: check its name or take it out.',
  ],
  type: ({ type }) => {
    const names = [type].flat().map((name) => typeNames[String(name)] ?? [String(name), String(name)])
    return [
      `类型不对，应为${names.map(([zh]) => zh).join('或')}；请改正。`,
      `has the wrong type, it should be ${names.map(([, en]) => en).join(' or ')}: please correct it.`,
    ]
  },
  format: ({ format }) =>
    format === 'date'
      ? [
          '不是有效日期；请写成“2026-11-22”这样的形式。',
          'is not a day of the calendar: write it like 2026-11-22.',
        ]
      : ['格式不对；请改正。', 'has the wrong format: please correct it.'],
  minLength: () => ['是空的；请填写，或整项删去。', 'is empty: fill it in, or leave the field out.'],
  maxLength: ({ limit }) => [
    `太长，最多 ${limit} 个字；请精简。`,
    `is too long, at most ${limit} characters: please shorten it.`,
  ],
  minItems: ({ limit }) => [
    `至少要有 ${limit} 项；请补充。`,
    `needs at least ${limit} item(s): please add them.`,
  ],
  pattern: () => [
    '含有不允许的写法；请按字段说明改正。',
    'is not written as the field demands: see its description.',
  ],
  enum: ({ allowedValues }) => [
    `只能是：${[allowedValues].flat().join('、')}；请从中选择。`,
    `must be one of ${[allowedValues].flat().join(', ')}: please choose.`,
  ],
}

const nothingListed = [
  '没有任何需要补正的内容；缺项、不足、核实、未能打开的材料四张清单至少一张要有内容，否则应办理受理通知。',
  'lists nothing to supplement: at least one of the four lists needs an entry, or an acceptance is due.',
] as const

/** One schema error as a sentence for the person who filled in the data: which field, what is wrong, how to mend it. */
export function describeSchemaError(schema: DataSchema, error: ErrorObject): WriterProblem {
  const pointer = errorPointer(error)
  const field = describePointer(schema, pointer)
  const keyword = isNull(error) ? 'required' : error.keyword
  const sentence = sentences[keyword]
  const [zh, en] = sentence?.(error.params) ?? [
    '不符合要求；请改正。',
    `is not valid (${error.message ?? ''}).`,
  ]
  const code = lackKeywords.has(keyword) ? 'data-missing' : 'data-invalid'
  return writerProblem(code, `“${field.zh}”${zh}`, `“${field.en}” ${en}`, pointer)
}

const lackKeywords: ReadonlySet<string> = new Set(['required', 'minItems', 'minLength'])

/** A field named but left empty in YAML is null: it lacks, whatever its type. */
function isNull(error: ErrorObject): boolean {
  return error.keyword === 'type' && error.data === null
}

function errorPointer(error: ErrorObject): string {
  const name: unknown = error.params.missingProperty ?? error.params.additionalProperty
  if (typeof name !== 'string') return error.instancePath
  return `${error.instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
