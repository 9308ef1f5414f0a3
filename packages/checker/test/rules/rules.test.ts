import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadMeasure } from '@lunshen/measure'
import type { LedgerEntry } from '@lunshen/schemas'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  type Checker,
  checkApplication,
  checkDocument,
  loadRules,
  makeChecker,
  mergePractice,
  type PracticeData,
} from '../../src/index.ts'
import { readFolder } from '../read-folder.ts'
import { readText } from '../read-text.ts'

const require = createRequire(import.meta.url)
const rulesFolder = join(dirname(require.resolve('@lunshen/corpora/package.json')), 'rules')
const fixtures = join(import.meta.dirname, 'fixtures')
const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const checker = makeChecker(measure)

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

/** Rule ids by their files: the census starts from the disk, not from the code. */
const ids = filesOf(rulesFolder).map((file) => file.replace(/\.json$/, ''))

describe('every rule', () => {
  it('is loaded, and every loaded one has its file', () => {
    expect([...loadRules().keys()].sort()).toEqual(ids.sort())
  })

  it('is valid against the schema and named like its file', () => {
    const validate = new Ajv2020({ strict: false }).compile(require('@lunshen/schemas/rule.schema.json'))
    for (const id of ids) {
      const rule = JSON.parse(readFileSync(join(rulesFolder, `${id}.json`), 'utf8'))
      expect(validate(rule), JSON.stringify(validate.errors)).toBe(true)
      expect(rule.id).toBe(id)
    }
  })
})

/** What the reader notes of files that a text fixture cannot be. */
const ledgers: Readonly<Record<string, LedgerEntry>> = {
  'file/encoding': { kind: 'encoding', count: 1, effect: 'GB18030' },
  'file/unread': { kind: 'page-image', count: 1, effect: '整页图片' },
  'file/tracked': {
    kind: 'tracked-insertion',
    count: 1,
    effect: '按已接受读取',
    details: [{ text: '本系统〔增：不〕采集人脸' }],
  },
}

/** A checker under the committee's practice that lies beside a fixture, on a day of November 2026. */
function practised(folder: string): Checker | undefined {
  const file = join(folder, 'lunshen.yaml')
  if (measure === undefined || !existsSync(file)) return undefined
  const data = parse(readFileSync(file, 'utf8')) as PracticeData
  const practice = mergePractice([{ file: 'lunshen.yaml', data, lineOf: () => 1 }], '2026-11-22')
  return makeChecker(measure, 'zh', { practice })
}

/** A fixture names the rule by its folder: hit.* must raise it, clean.* must not; a folder hit/ or clean/ is an application. */
async function raised(id: string, kind: 'hit' | 'clean'): Promise<string[]> {
  const folder = join(fixtures, id)
  if (statSync(join(folder, kind), { throwIfNoEntry: false })?.isDirectory()) {
    const application = checkApplication(await readFolder(join(folder, kind)), checker)
    return (application.findings ?? []).map(({ ruleId }) => ruleId)
  }
  const name = readdirSync(folder).find((file) => file.startsWith(`${kind}.`)) ?? ''
  const text = readFileSync(join(folder, name), 'utf8')
  const entry = kind === 'hit' ? ledgers[id] : undefined
  const document = { ...(await readText(text)), ...(entry ? { ledger: [entry] } : {}) }
  const { findings = [] } = checkDocument(document, practised(folder) ?? checker)
  const wanted = /element: (\S+)/.exec(text)?.[1]
  return findings.filter((f) => wanted === undefined || f.element === wanted).map((f) => f.ruleId)
}

describe.each(ids)('rule %s', (id) => {
  it('is raised by its bad example', async () => {
    expect(await raised(id, 'hit')).toContain(id)
  })

  it('stays silent on its good example', async () => {
    expect(await raised(id, 'clean')).not.toContain(id)
  })
})
