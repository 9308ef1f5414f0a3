import { loadMeasure } from '@lunshen/measure'
import type { Document } from '@lunshen/reader'
import { expect, it } from 'vitest'
import { checkDocument, makeChecker } from '../../src/index.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const checker = makeChecker(measure)

/** A Word document with a line of text above a scanned page. */
function scannedBelow(text: string): Document {
  const place = { paragraph: 1, headingPath: [] }
  const location = { paragraph: 2, headingPath: [], excerpt: '' }
  return {
    type: 'document',
    format: 'docx',
    tree: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }], data: { place } }],
    },
    ledger: [{ kind: 'page-image', count: 1, effect: '', location }],
  }
}

const statuses = (text: string) =>
  Object.fromEntries((checkDocument(scannedBelow(text), checker).elements ?? []).map((e) => [e.id, e.status]))

it('a scanned page under a name excuses what it is named after and nothing else', () => {
  const found = statuses('附件：承诺书')
  expect(found['12.3.commitment']).toBe('unclear')
  expect(found['12.1.funding']).toBe('missing')
})

it('a scanned page under no name may hold anything', () => {
  const found = statuses('（以下为扫描页）')
  expect(found['12.1.funding']).toBe('unclear')
})
