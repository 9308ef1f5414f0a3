// What an annotated copy must be: the file as it was, with comments that LibreOffice shows.
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { demand } from './run-checks.mjs'
import { runTool } from './run-tool.mjs'

const annotation = /<office:annotation[ >][\s\S]*?<\/office:annotation>/g

/** Opens a Word file and its annotated copy with LibreOffice: the same text, and comments with a summary among them. */
export async function checkAnnotated({ check }, original, copy, folder) {
  await check('annotated copy: LibreOffice reads the same text, and the comments', async () => {
    const out = join(folder, 'annotated')
    await mkdir(out, { recursive: true })
    const files = { original: join(out, 'original.docx'), copy: join(out, 'copy.docx') }
    await copyFile(original, files.original)
    await copyFile(copy, files.copy)
    const profile = pathToFileURL(join(folder, 'profile')).href
    await runTool(
      'soffice',
      [
        ...['--headless', `-env:UserInstallation=${profile}`],
        ...['--convert-to', 'fodt', '--outdir', out, files.original, files.copy],
      ],
      { seconds: 120, env: { HOME: folder } },
    )
    const [before, after] = await Promise.all([
      readFlat(join(out, 'original.fodt')),
      readFlat(join(out, 'copy.fodt')),
    ])
    demand(
      before.text !== '' && after.text === before.text,
      `the text differs ${firstDifference(before.text, after.text)}`,
    )
    const added = after.comments.length - before.comments.length
    demand(added > 0, 'no comment')
    demand(after.comments.filter((one) => one.includes('伦审检查结论')).length === 1, 'not one summary')
    return `${added} comments`
  })
}

/** The text of a flat OpenDocument text without its comments, and the comments. */
async function readFlat(path) {
  const xml = await readFile(path, 'utf8')
  const body = xml.slice(xml.indexOf('<office:text'), xml.lastIndexOf('</office:text>'))
  const words = (markup) =>
    markup
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  return { text: words(body.replace(annotation, '')), comments: (body.match(annotation) ?? []).map(words) }
}

function firstDifference(a, b) {
  const at = [...a].findIndex((character, index) => character !== b[index])
  return `at ${at}: ${a.slice(at, at + 30)} | ${b.slice(at, at + 30)}`
}
