// Writes everything under version control that is derived from data: types from schemas, the proposal schema, pages.
// `--check` writes nothing and exits 1 when a file on disk is stale.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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

const { buildProposalSchema, defaultMeasureId, loadMeasure, loadRules, readElementSources } = await import(
  '@lunshen/measure'
)
const proposal = buildProposalSchema(defaultMeasureId, readElementSources(defaultMeasureId))
await put('schemas/proposal.schema.json', `${JSON.stringify(proposal, null, 1)}\n`)

const { testIndex } = await import('./generate/test-index.mjs')
const tests = await testIndex([...loadRules().keys()], root)
await put(`corpora/measures/${defaultMeasureId}/test-index.json`, `${JSON.stringify(tests, null, 2)}\n`)

const { rulePages } = await import('./generate/rule-pages.mjs')
const pages = await rulePages(loadMeasure(), root)
for (const [path, text] of pages) await put(path, text)
await dropStrangers('docs/rules/', pages)

// A page whose rule is gone is as stale as one whose rule has changed.
async function dropStrangers(folder, known) {
  const names = await readdir(new URL(folder, root), { recursive: true }).catch(() => [])
  const paths = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name.replaceAll('\\', '/'))
  for (const path of paths.filter((one) => !known.has(one))) {
    stale.push(path)
    if (!checking) await rm(new URL(path, root))
  }
}

// Training is deterministic on one machine; the last bit of a logarithm may differ on another, so freshness goes by what was learnt from.
const training = await import('./train-classifier.mjs')
await putElementModels()
const texts = await training.readAnnexSamples(new URL('corpora/labelled/annex/', root))
await putModel('annex', texts, ['1', '2', '3'])

/** The model of sentences and the decision that rests on it are learnt together: minutes, and only when there is something new to learn. */
async function putElementModels() {
  const { loadMeasure } = await import('@lunshen/measure')
  const { readProposals } = await import('./training/samples.mjs')
  const measure = loadMeasure()
  const ids = measure.elements.map(({ id }) => id)
  const proposals = await readProposals(new URL('corpora/labelled/proposals/tuning/', root), ids)
  const sentences = await training.readTrainingSentences(new URL('corpora/training/elements/', root))
  const digest = await digestOf(
    [ids, proposals, sentences],
    [
      'scripts/training/network.mjs',
      'scripts/training/decision.mjs',
      'scripts/training/samples.mjs',
      'scripts/training/learn-elements.mjs',
      'packages/checker/src/classifier/grams.ts',
      'packages/evaluation/src/label-sentences.ts',
      'packages/evaluation/src/variants.ts',
    ],
  )
  if ((await readStored('decision')).learntFrom === digest) return
  if (checking) {
    stale.push('corpora/models/elements.json')
    return
  }
  const { learnElements } = await import('./training/learn-elements.mjs')
  const { model, decision } = await learnElements(measure, proposals, sentences, console.error)
  const { parameters, ...head } = model
  await put('corpora/models/elements.json', `${JSON.stringify(head, null, 1)}\n`)
  await writeFile(new URL('corpora/models/elements.bin', root), parameters)
  await put(
    'corpora/models/decision.json',
    `${JSON.stringify({ learntFrom: digest, ...decision }, null, 2)}\n`,
  )
}

async function digestOf(data, code) {
  const digest = createHash('sha256').update(JSON.stringify(data))
  for (const path of code) digest.update(await readFile(new URL(path, root)))
  return digest.digest('hex')
}

function readStored(name) {
  return readFile(new URL(`corpora/models/${name}.json`, root), 'utf8').then(JSON.parse, () => ({}))
}

async function putModel(name, samples, columns) {
  const digest = await digestOf(
    [columns, samples],
    ['scripts/train-classifier.mjs', 'packages/checker/src/classifier/features.ts'],
  )
  const path = `corpora/models/${name}.json`
  if ((await readStored(name)).learntFrom === digest) return
  const model = checking ? {} : training.trainClassifier(samples, columns)
  await put(path, `${JSON.stringify({ learntFrom: digest, ...model })}\n`)
}

if (checking && stale.length > 0) {
  console.error(
    `与数据不一致的生成文件（请运行 npm run generate）：\n${stale.map((s) => `  ${s}`).join('\n')}`,
  )
  process.exit(1)
}
for (const path of stale) console.error(`已生成 ${path}`)
