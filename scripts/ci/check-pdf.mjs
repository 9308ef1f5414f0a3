// What a PDF must be: sound, embedded, readable by people and by programs.
import { measurePageInk } from './page-ink.mjs'
import { demand } from './run-checks.mjs'
import { runTool } from './run-tool.mjs'

/** A page of letters holds this share of dark pixels; a blank one less, boxes or a black page more. */
const inkShare = { least: 0.01, most: 0.25 }
const leastBands = 6

/** The characters of a text that must survive any layout. */
export const withoutSpace = (text) => text.normalize('NFC').replace(/\s/gu, '')

/** Checks one PDF against the Markdown rendering of the same paper. */
export async function checkPdf({ check }, name, pdf, { phrases, markdown, folder, fontConfig }) {
  await check(`${name}: qpdf finds no fault`, async () => {
    await runTool('qpdf', ['--check', pdf])
  })
  await check(`${name}: every font is embedded`, async () => {
    const rows = (await runTool('pdffonts', [pdf])).trimEnd().split('\n').slice(2)
    demand(rows.length > 0, 'no font at all')
    // The columns from the right: object number (two), uni, sub, emb.
    const loose = rows.filter((row) => row.trim().split(/\s+/).at(-5) !== 'yes')
    demand(loose.length === 0, `not embedded: ${loose.join('; ')}`)
    return `${rows.length} fonts`
  })
  await check(`${name}: the text can be taken out again`, async () => {
    const text = withoutSpace(await runTool('pdftotext', ['-enc', 'UTF-8', pdf, '-']))
    const lacking = phrases.filter((phrase) => !text.includes(withoutSpace(phrase)))
    demand(lacking.length === 0, `not in the text: ${lacking.join(' | ')}`)
    const { missing, total } = missingCharacters(text, markdown)
    demand(missing.length === 0, `characters lost: ${missing.join('')}`)
    return `${phrases.length} phrases, ${total} Chinese characters`
  })
  await check(`${name}: page 1 has ink without system fonts`, async () => {
    const { share, bands } = await measurePageInk(pdf, folder, fontConfig)
    const note = `${(100 * share).toFixed(1)} % dark, ${bands} of 20 bands`
    demand(share >= inkShare.least && share <= inkShare.most && bands >= leastBands, note)
    return note
  })
}

/** Chinese characters that stand less often in a text than in the Markdown of the same paper. */
function missingCharacters(text, markdown) {
  const counts = new Map()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  const wanted = markdown.match(/\p{Script=Han}/gu) ?? []
  const missing = new Set()
  for (const char of wanted) {
    const left = (counts.get(char) ?? 0) - 1
    counts.set(char, left)
    if (left < 0) missing.add(char)
  }
  return { missing: [...missing], total: wanted.length }
}
