// The files that are measured: the examples' Word files, and generated proposals in a folder of their own.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeProposal } from '@lunshen/specimens'

const examples = fileURLToPath(new URL('../../examples/proposals/', import.meta.url))

/** Files one by one ({name, bytes}), a folder for the batch, the path of the largest file, and `remove()`. */
export async function makeInputs() {
  const folder = await mkdtemp(join(tmpdir(), 'lunshen-bench-'))
  const names = (await readdir(examples)).filter((name) => name.endsWith('.docx')).sort()
  const single = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(examples, name)) })),
  )
  for (const pages of [25, 300])
    single.push({
      name: `${pages} pages, generated`,
      bytes: Buffer.from(makeProposal({ pages, seed: pages })),
    })
  const largest = join(folder, '300-pages.docx')
  await writeFile(largest, single.at(-1).bytes)
  return { single, folder, largest, remove: () => rm(folder, { recursive: true, force: true }) }
}
