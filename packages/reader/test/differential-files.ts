import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

const fixtures = join(import.meta.dirname, 'fixtures')
const examples = join(import.meta.dirname, '../../../examples/proposals')

/** A Word file to be compared: the name it goes by in a report, and its bytes. */
export interface ComparedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Every Word file among the fixtures (a folder of parts is zipped) and the examples. */
export function comparedFiles(): ComparedFile[] {
  const folders = readdirSync(fixtures).sort()
  const own = folders.flatMap((name): ComparedFile[] => {
    const file = join(fixtures, name, 'input.docx')
    if (existsSync(file)) return [{ name, bytes: readFileSync(file) }]
    const parts = join(fixtures, name, 'input')
    return existsSync(parts) ? [{ name, bytes: zipFolder(parts) }] : []
  })
  const shown = readdirSync(examples).filter((name) => name.endsWith('.docx'))
  return [...own, ...shown.map((name) => ({ name, bytes: readFileSync(join(examples, name)) }))]
}

function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const parts = files.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [relative(folder, path).split(sep).join('/'), readFileSync(path)] as const
  })
  return zipSync(Object.fromEntries(parts))
}
