// Which fixtures hold which rule to its word, and how many labelled texts there are: what `lunshen coverage` tells of tests.
import { readdir, readFile } from 'node:fs/promises'

const fixtures = 'packages/checker/test/rules/fixtures'

/** Fixtures by rule id, and the sizes of the labelled sets. */
export async function testIndex(ruleIds, root) {
  const entries = await Promise.all(
    ruleIds.map(async (id) => [id, await listFiles(`${fixtures}/${id}`, root)]),
  )
  const labelled = await listFiles('corpora/labelled/elements', root)
  const lines = (await listFiles('corpora/labelled/annex', root)).filter((path) => path.endsWith('.jsonl'))
  const texts = await Promise.all(lines.map((path) => readFile(new URL(path, root), 'utf8')))
  return {
    fixtures: Object.fromEntries(entries.filter(([, paths]) => paths.length > 0)),
    labelled: {
      proposals: labelled.filter((path) => path.endsWith('.gold.json')).length,
      texts: texts
        .join('\n')
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    },
  }
}

async function listFiles(folder, root) {
  const names = await readdir(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  const base = new URL(`${folder}/`, root).pathname
  return names
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `${folder}/${`${entry.parentPath ?? entry.path}/${entry.name}`.slice(base.length).replace(/^\//, '')}`,
    )
    .sort()
}
