// Training samples: the sentences of labelled proposals as the checker reads them, and single sentences by element.
import { readdir, readFile } from 'node:fs/promises'
import { buildOutline } from '@lunshen/checker'
import { labelSentences, parseTagged } from '@lunshen/evaluation'
import { readDocument } from '@lunshen/reader'
import { randomOf, trust } from './network.mjs'

/** Labelled proposals of a folder, each with its name and what its author tagged. */
export async function readProposals(folder, ids) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort()
  return Promise.all(
    files.map(async (name) => ({
      name,
      tagged: parseTagged(await readFile(new URL(name, folder), 'utf8'), ids),
    })),
  )
}

/** How often a sentence is shown once more under a name of what it provides, or, providing nothing, under any name. */
const renamed = { tagged: 0.4, untagged: 0.3, single: 0.4 }
const numbers = ['', '', '', '一、', '（二）', '3.', '4.2 ', '1.13 ', '【']

/** Gives names of an element as headings have them: in one language or two, numbered or not. */
export function makeNamer(elements, seed) {
  const random = randomOf(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const names = elements.map(({ title, aliases }) => ({
    chinese: [title.zh, title.zh, ...aliases.strong],
    english: [title.en, ...aliases.english],
  }))
  return {
    random,
    nameOf: (element) => {
      const { chinese, english } = names[element]
      const kind = random()
      const name =
        kind < 0.7 ? pick(chinese) : kind < 0.85 ? `${pick(chinese)} ${pick(english)}` : pick(english)
      return `${pick(numbers)}${name}`
    },
  }
}

/** The same sentence under another name: one of what it provides, or of anything where it provides nothing. */
function rename(sample, share, { random, nameOf }) {
  const provided = sample.targets.flatMap((target, i) => (target === 1 ? [i] : []))
  if (random() >= (provided.length > 0 ? share.tagged : share.untagged)) return []
  const element =
    provided.length > 0
      ? provided[Math.floor(random() * provided.length)]
      : Math.floor(random() * sample.targets.length)
  return [{ ...sample, labels: [nameOf(element), sample.labels[1] ?? ''] }]
}

/** Samples, and some of them again under names. */
export function withNames(samples, namer) {
  return samples.flatMap((sample) => [sample, ...rename(sample, renamed, namer)])
}

/** One sample a sentence; what a sentence only touches is left open. */
export async function proposalSamples({ name, tagged }, ids) {
  const document = await readDocument(new TextEncoder().encode(tagged.text), { name })
  if (document.type !== 'document') throw new Error(`${name}: ${document.code}`)
  const { sentences, lost } = labelSentences(buildOutline(document), tagged)
  if (lost > 0) throw new Error(`${name}: ${lost} tags stand in no sentence`)
  return sentences.map(({ text, labels, provides, touches }) => ({
    text,
    labels: labels.slice(0, 2),
    targets: ids.map((id) => (provides.includes(id) ? 1 : 0)),
    weights: ids.map((id) => (touches.includes(id) ? 0 : trust.whole)),
  }))
}

/** Single sentences: each is known to provide one element; about the others less is known. Most stand under a name. */
export function singleSamples(sentences, ids, { random, nameOf }) {
  return sentences.map(({ label, text }) => {
    const own = ids.indexOf(label)
    const name = nameOf(own < 0 ? Math.floor(random() * ids.length) : own)
    return {
      text,
      labels: random() < renamed.single ? [name] : [],
      targets: ids.map((id) => (id === label ? 1 : 0)),
      weights: ids.map((id) => (id === label ? trust.whole : trust.single)),
    }
  })
}
