import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { findUnprintable } from '../fill/find-unprintable.ts'
import type { WriterProblem } from '../problem.ts'
import { describeSchemaError } from './describe-schema-error.ts'
import type { DataSchema, Form } from './form.ts'

/**
 * Checks data against a form's schema and names every problem at once, in Chinese and English, by the field's own title.
 * An empty list means that the data may be rendered. The date format is a real calendar date, `2026-11-22`.
 */
export async function validateFormData(form: Form, data: unknown): Promise<WriterProblem[]> {
  const validate = await compileSchema(form.schema)
  validate(data)
  const errors = (validate.errors ?? []).map((error) =>
    describeSchemaError(form.schema, error as ErrorObject),
  )
  return [...errors, ...findUnprintable(data, form.schema)]
}

async function compileSchema(schema: DataSchema): Promise<ValidateFunction> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    allErrors: true,
    $data: false,
    strict: true,
    allowUnionTypes: true,
    verbose: true,
  })
  ajv.addVocabulary(['x-title-en', 'x-expected'])
  ajv.addFormat('date', isCalendarDate)
  return ajv.compile(schema)
}

/** Whether a text is a day of the calendar written as `2026-11-22`. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year
}
