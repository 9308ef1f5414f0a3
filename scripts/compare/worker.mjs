// Reads the files it is told of with mammoth or with our reader, and answers with what came out.
import { readFile } from 'node:fs/promises'

const readers = {
  mammoth: async (path) => {
    const { default: mammoth } = await import('mammoth')
    const buffer = await readFile(path)
    try {
      return { output: (await mammoth.convertToHtml({ buffer })).value }
    } catch (error) {
      return { error: String(error).slice(0, 300) }
    }
  },
  reader: async (path) => {
    const { readDocument, showDocument } = await import('@lunshen/reader')
    const bytes = await readFile(path)
    try {
      const before = performance.now()
      const document = await readDocument(bytes, { name: path })
      const ms = performance.now() - before
      if (document.type === 'reader-error') return { code: document.code, error: document.code, ms }
      return { output: await showDocument(document, 'md'), ledger: document.ledger, ms }
    } catch (error) {
      return { error: String(error?.stack ?? error).slice(0, 600), crash: true }
    }
  },
}

const read = readers[process.argv[2]]
process.on('message', async (path) => process.send(await read(path)))
process.on('disconnect', () => process.exit())
