import type { Language } from '@lunshen/reader'
import type { ErrorObject } from 'ajv/dist/2020.js'
import { sayPractice, typeNames } from './practice-messages.ts'

/** A part of a JSON Schema, as far as sentences need it. */
export interface SchemaPart {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaPart>>
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly additionalProperties?: SchemaPart | boolean
  readonly items?: SchemaPart
  readonly anyOf?: readonly { readonly required?: readonly string[] }[]
}

/** A schema error: where in the data, and what is wrong and to be written instead. */
export interface PracticeError {
  readonly path: readonly (string | number)[]
  readonly text: string
}

/** Puts a schema error in words; the schema's own descriptions say what belongs there. */
export function describePracticeError(
  error: ErrorObject,
  schema: SchemaPart,
  language: Language,
): PracticeError {
  const path = pathOf(error.instancePath)
  const name = nameOf(path) || sayPractice(language, 'whole')
  const part = partAt(schema, path)
  const hint = (of: SchemaPart | undefined) => hintOf(of, language)
  const found = (text: string, at = path) => ({ path: at, text })
  const { params, keyword } = error
  switch (error.data === null ? 'type' : keyword) {
    case 'required': {
      const missing = String(params.missingProperty)
      const wanted = partAt(schema, [...path, missing])
      return found(sayPractice(language, 'required', name, missing, hint(wanted)))
    }
    case 'additionalProperties':
      return found(unknownKey(String(params.additionalProperty), part, language), [
        ...path,
        String(params.additionalProperty),
      ])
    case 'anyOf':
      return found(sayPractice(language, 'oneOf', name, choicesOf(part)))
    case 'type': {
      const type = String(params.type ?? '')
      return found(sayPractice(language, 'type', name, typeNames[type]?.[language] ?? type, hint(part)))
    }
    case 'const':
    case 'enum': {
      const allowed = [params.allowedValues ?? params.allowedValue].flat().map(String).join('、')
      return found(sayPractice(language, 'enum', name, allowed, hint(part)))
    }
    default:
      return found(sayPractice(language, 'invalid', name, error.message ?? '', hint(part)))
  }
}

/** `/relax/0/until` → `['relax', 0, 'until']`. */
function pathOf(pointer: string): (string | number)[] {
  const parts = pointer.split('/').slice(1)
  return parts
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

function nameOf(path: readonly (string | number)[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i > 0 ? `.${part}` : part))
    .join('')
}

/** The part of the schema that speaks of a part of the data; what stands beside a reference goes before what it refers to. */
function partAt(schema: SchemaPart, path: readonly (string | number)[]): SchemaPart | undefined {
  const resolve = (part: SchemaPart | undefined): SchemaPart | undefined => {
    const name = part?.$ref?.replace('#/$defs/', '')
    return name === undefined ? part : { ...schema.$defs?.[name], ...part }
  }
  let part: SchemaPart | undefined = schema
  for (const key of path) {
    const more: SchemaPart | undefined =
      typeof part?.additionalProperties === 'object' ? part.additionalProperties : undefined
    part = resolve(typeof key === 'number' ? (part?.items ?? more) : (part?.properties?.[key] ?? more))
  }
  return part
}

function hintOf(part: SchemaPart | undefined, language: Language): string {
  if (language === 'en') return ''
  return part?.description === undefined ? '。' : `：${part.description}。`
}

function choicesOf(part: SchemaPart | undefined): string {
  return (part?.anyOf ?? []).flatMap(({ required = [] }) => required).join('、')
}

function unknownKey(key: string, part: SchemaPart | undefined, language: Language): string {
  const known = Object.keys(part?.properties ?? {})
  const close = known.find((one) => isClose(one.toLowerCase(), key.toLowerCase()))
  const values = [key, known.join('、')]
  return close === undefined
    ? sayPractice(language, 'unknownKey', ...values)
    : sayPractice(language, 'closeKey', ...values, close)
}

/** Spelt alike: one begins with the other, or they share nearly all their letters. */
function isClose(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true
  const shared = [...new Set(one)].filter((letter) => other.includes(letter)).length
  return Math.abs(one.length - other.length) <= 1 && shared >= new Set(one).size - 1 && one[0] === other[0]
}
