// Learns how to weigh the signals of an element: from labelled proposals with evidence taken out, read by a network that has not
// seen them. Logistic regression; one weight a signal, one bias an element.
import { buildOutline, signalNames, weighElements } from '@lunshen/checker'
import { makeVariants } from '@lunshen/evaluation'
import { readDocument } from '@lunshen/reader'

/** On a complete proposal, at most this many elements may be called missing, and this many unclear, on average. */
const allowed = { missing: 1.1, unclear: 1.9 }
const rounds = 400
const rate = 0.5
const decay = { weights: 1e-4, bias: 0.02 }

/** The signals of every element in every variant of some proposals, with the truth: {id, kind, values, isPresent}. */
export async function signalRows(proposals, finder, ids) {
  const rows = []
  for (const [seed, { tagged }] of proposals.entries()) {
    for (const { kind, text, truth } of makeVariants(tagged, ids, seed)) {
      const document = await readDocument(new TextEncoder().encode(text), { name: 'variant.md' })
      if (document.type !== 'document') throw new Error(document.code)
      for (const { element, signals } of weighElements(buildOutline(document), finder)) {
        const said = truth.get(element.id)
        // A complete proposal tells the same of all but one element as each proposal with a single gap.
        if (said === 'touched' || (kind === 'single' && said === 'present')) continue
        rows.push({
          id: element.id,
          kind,
          isPresent: said === 'present',
          values: signalNames.map((name) => signals[name]),
        })
      }
    }
  }
  return rows
}

const sigmoid = (x) => 1 / (1 + Math.exp(-x))
const scoreOf = ({ id, values }, { weights, bias }) =>
  values.reduce((sum, value, i) => sum + value * weights[i], bias[id])

/** Fits the decision; `present` and `gap` weigh the same in all. */
export function fitDecision(rows, ids) {
  const weights = signalNames.map(() => 0)
  const bias = Object.fromEntries(ids.map((id) => [id, 0]))
  const presents = rows.filter((row) => row.isPresent).length
  const weightOf = (row) => rows.length / 2 / (row.isPresent ? presents : rows.length - presents)
  const seen = { weights: weights.map(() => 1e-6), bias: Object.fromEntries(ids.map((id) => [id, 1e-6])) }
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((w) => decay.weights * w)
    const biasGradient = Object.fromEntries(ids.map((id) => [id, (decay.bias * bias[id]) / ids.length]))
    for (const row of rows) {
      const error =
        ((sigmoid(scoreOf(row, { weights, bias })) - (row.isPresent ? 1 : 0)) * weightOf(row)) / rows.length
      row.values.forEach((value, i) => {
        gradient[i] += error * value
      })
      biasGradient[row.id] += error
    }
    gradient.forEach((g, i) => {
      seen.weights[i] += g * g
      // No evidence may speak against an element: taking some away must never strengthen it.
      weights[i] = Math.max(0, weights[i] - (rate * g) / Math.sqrt(seen.weights[i]))
    })
    for (const id of ids) {
      const g = biasGradient[id]
      seen.bias[id] += g * g
      bias[id] -= (rate * 0.3 * g) / Math.sqrt(seen.bias[id])
    }
  }
  return { weights, bias, ...chooseThresholds(rows, { weights, bias }) }
}

/** The probabilities below which an element is missing, and unclear, so that complete proposals keep within what is allowed. */
function chooseThresholds(rows, model) {
  const complete = rows.filter(({ kind }) => kind === 'complete')
  const documents = complete.length / Object.keys(model.bias).length
  const probabilities = complete.map((row) => sigmoid(scoreOf(row, model))).sort((a, b) => a - b)
  const at = (count) => probabilities[Math.floor(count * documents)] ?? 0.5
  const unclearFrom = at(allowed.missing)
  return { unclearFrom, presentFrom: Math.max(unclearFrom, at(allowed.missing + allowed.unclear)) }
}

/** What a decision would say of the rows: share of gaps called missing, missing and unclear on complete proposals. */
export function describeDecision(rows, model) {
  const gaps = rows.filter((row) => !row.isPresent)
  const found = gaps.filter((row) => sigmoid(scoreOf(row, model)) < model.unclearFrom).length
  const open = gaps.filter((row) => sigmoid(scoreOf(row, model)) < model.presentFrom).length
  const share = (n) => `${((100 * n) / gaps.length).toFixed(1)} %`
  return `gaps called missing ${share(found)}, missing or unclear ${share(open)} of ${gaps.length}`
}
