import type { DataSchema } from '../forms/form.ts'
import { describePointer } from '../forms/schema-walk.ts'
import { type WriterProblem, writerProblem } from '../problem.ts'

// Characters XML 1.0 cannot hold (Word would refuse the file), lone surrogates, and the direction marks that make
// a line read otherwise than it was written.
const unprintable = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u

/** Every text of the data that holds a character no paper can show, by its field. */
export function findUnprintable(data: unknown, schema: DataSchema = {}): WriterProblem[] {
  return texts(data, '').flatMap(([pointer, text]) => {
    const found = unprintable.exec(text)
    if (found === null) return []
    const code = `U+${found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    const field = describePointer(schema, pointer)
    return [
      writerProblem(
        'data-unprintable',
        `“${field.zh}”含有无法印出的字符 ${code}；请删去后重新填写。`,
        `“${field.en}” holds the unprintable character ${code}: please remove it.`,
        pointer,
      ),
    ]
  })
}

function texts(value: unknown, pointer: string): [pointer: string, text: string][] {
  if (typeof value === 'string') return [[pointer, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => texts(child, `${pointer}/${name}`))
}
