import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckResult } from '@lunshen/schemas'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { schemas } from './run-lunshen.ts'

const schema = JSON.parse(readFileSync(join(schemas, 'check-result.schema.json'), 'utf8'))
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema)

/** Parses a whole output as one JSON document valid against the result schema; throws with every problem. */
export function parseResult(text: string): CheckResult {
  const value = JSON.parse(text) as CheckResult
  if (validate(value)) return value
  throw new Error(validate.errors?.map((e) => `${e.instancePath} ${e.message}`).join('\n'))
}
