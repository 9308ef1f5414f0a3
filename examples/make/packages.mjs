// The examples have no dependencies of their own: they borrow those of the package that writes Word files.
import { createRequire } from 'node:module'

const requireFromWriter = createRequire(new URL('../../packages/writer/package.json', import.meta.url))

export const docx = requireFromWriter('docx')
export const { estimatePageNumbers } = requireFromWriter('docx/layout')
export const fflate = requireFromWriter('fflate')
