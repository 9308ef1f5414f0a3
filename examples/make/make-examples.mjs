// Rebuilds every Word example and the broken files from examples/sources: node examples/make/make-examples.mjs
// The same sources give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { makeApplicationFiles } from './application.mjs'
import { makeBrokenFiles } from './broken-files.mjs'
import { buildApplicationForm } from './layout-application-form.mjs'
import { buildHeadingStyles } from './layout-heading-styles.mjs'
import { buildLeadIns } from './layout-lead-ins.mjs'
import { buildNumberedParagraphs } from './layout-numbered-paragraphs.mjs'
import { buildReport } from './layout-report.mjs'

const recipes = [
  ['01-肺结节影像辅助诊断', '.md', buildHeadingStyles],
  ['02-无人配送车', '.md', buildNumberedParagraphs],
  ['03-闭环神经调控头环', '.json', buildApplicationForm],
  ['04-短视频新闻推荐', '.md', buildLeadIns],
  ['05-织物瑕疵在线检测', '.md', buildReport],
]

function save(folder, name, bytes) {
  const url = new URL(`../${folder}/${encodeURIComponent(name)}`, import.meta.url)
  mkdirSync(new URL('./', url), { recursive: true })
  writeFileSync(url, bytes)
  process.stdout.write(`${folder}/${name}  ${bytes.length} 字节\n`)
}

const built = []
for (const [name, extension, build] of recipes) {
  const bytes = await build(name + extension)
  built.push(bytes)
  save('proposals', `${name}.docx`, bytes)
}
for (const [name, bytes] of Object.entries(makeBrokenFiles(Buffer.from(built[1]))))
  save('broken', name, bytes)
for (const [name, bytes] of Object.entries(await makeApplicationFiles())) save('application', name, bytes)
