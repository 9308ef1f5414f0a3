// What a Word file must be: LibreOffice opens it and lays out what it says.
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withoutSpace } from './check-pdf.mjs'
import { demand } from './run-checks.mjs'
import { runTool } from './run-tool.mjs'

/** Converts Word files to PDF in one run of LibreOffice with a profile of its own; the folder of the PDFs. */
export async function convertWord(files, folder) {
  const out = join(folder, 'from-word')
  await mkdir(out, { recursive: true })
  const profile = pathToFileURL(join(folder, 'profile')).href
  await runTool(
    'soffice',
    ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', out, ...files],
    { seconds: 120, env: { HOME: folder } },
  )
  return out
}

/** Checks what LibreOffice made of one Word file. */
export async function checkWord({ check }, name, file, converted, phrases) {
  const pdf = join(converted, `${basename(file, '.docx')}.pdf`)
  await check(`${name}: LibreOffice opens it and lays it out`, async () => {
    const pages = Number(/^Pages:\s+(\d+)/m.exec(await runTool('pdfinfo', [pdf]))?.[1] ?? 0)
    demand(pages >= 1, 'no page')
    demand(phrases.length > 0, 'no phrase to look for')
    const text = withoutSpace(await runTool('pdftotext', ['-enc', 'UTF-8', pdf, '-']))
    const lacking = phrases.filter((phrase) => !text.includes(withoutSpace(phrase)))
    demand(lacking.length === 0, `not in the text: ${lacking.join(' | ')}`)
    return `${pages} ${pages === 1 ? 'page' : 'pages'}, ${phrases.length} phrases`
  })
}
