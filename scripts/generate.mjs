// Writes everything under version control that is derived from data: types from schemas, the proposal schema, pages.
// `--check` writes nothing and exits 1 when a file on disk is stale.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { compile } from 'json-schema-to-typescript'

const root = new URL('../', import.meta.url)
const checking = process.argv.includes('--check')
const stale = []

async function put(path, text) {
  const url = new URL(path, root)
  const before = await readFile(url, 'utf8').catch(() => '')
  if (before === text) return
  stale.push(path)
  if (checking) return
  await mkdir(new URL('./', url), { recursive: true })
  await writeFile(url, text)
}

// Conditions narrow values, not shapes: the type generator would turn them into useless intersections.
const conditions = new Set(['$id', 'anyOf', 'if', 'then', 'else', 'not', 'dependentRequired'])
const withoutConditions = (key, value) => (conditions.has(key) ? undefined : value)

async function typesOf(schemaPath) {
  const schema = JSON.parse(await readFile(new URL(schemaPath, root), 'utf8'), withoutConditions)
  const types = await compile(schema, schema.title, {
    bannerComment: '',
    additionalProperties: false,
    unreachableDefinitions: true,
    format: false,
    ignoreMinAndMaxItems: true,
  })
  return types
    .replaceAll(/ \*\n \* This interface was referenced by [^/]*?\n \*\//g, ' */')
    .replaceAll(/\/\*\*\n \* This interface was referenced by [^/]*?\n \*\/\n/g, '')
}

const banner = '// Generated from the JSON Schemas by `npm run generate`. Do not edit.\n'
const typed = ['check-result', 'rule']
for (const name of typed) {
  await put(`schemas/generated/${name}.d.ts`, banner + (await typesOf(`schemas/${name}.schema.json`)))
}
await put(
  `schemas/generated/index.d.ts`,
  banner + typed.map((name) => `export * from './${name}.js'\n`).join(''),
)

const { buildProposalSchema, defaultMeasureId, readElementSources } = await import('@lunshen/measure')
const proposal = buildProposalSchema(defaultMeasureId, readElementSources(defaultMeasureId))
await put('schemas/proposal.schema.json', `${JSON.stringify(proposal, null, 1)}\n`)

// Training is deterministic on one machine; the last bit of a logarithm may differ on another, so freshness goes by what was learnt from.
const training = await import('./train-classifier.mjs')
const classes = [...Object.keys(proposal.properties), 'none']
const sentences = await training.readTrainingSentences(new URL('corpora/training/elements/', root))
await putModel('elements', training.oneOfSamples(sentences, classes), classes, 'one-of')
const texts = await training.readAnnexSamples(new URL('corpora/labelled/annex/', root))
await putModel('annex', texts, ['1', '2', '3'], 'any-of')

async function putModel(name, samples, columns, kind) {
  const learntFrom = createHash('sha256').update(JSON.stringify([columns, samples]))
  for (const code of ['scripts/train-classifier.mjs', 'packages/checker/src/classifier/features.ts']) {
    learntFrom.update(await readFile(new URL(code, root)))
  }
  const digest = learntFrom.digest('hex')
  const path = `corpora/models/${name}.json`
  const stored = await readFile(new URL(path, root), 'utf8').then(JSON.parse, () => undefined)
  if (stored?.learntFrom === digest) return
  const model = checking ? {} : training.trainClassifier(samples, columns, kind)
  await put(path, `${JSON.stringify({ learntFrom: digest, ...model })}\n`)
}

if (checking && stale.length > 0) {
  console.error(
    `与数据不一致的生成文件（请运行 npm run generate）：\n${stale.map((s) => `  ${s}`).join('\n')}`,
  )
  process.exit(1)
}
for (const path of stale) console.error(`已生成 ${path}`)
