// Learns what sentences provide and how to decide on a document from that: the networks of the model on all labelled proposals,
// the decision on proposals that the networks which read them had not seen.
import { compileElements, makeSentenceReader } from '@lunshen/checker'
import { describeDecision, fitDecision, signalRows } from './decision.mjs'
import { storeNetworks } from './network.mjs'
import { makeNamer, proposalSamples, singleSamples, withNames } from './samples.mjs'
import { trainAll } from './train-all.mjs'

/** Networks that a model asks; their mean errs less than each of them. */
const members = 2
/** Proposals of one author are read by networks that learnt from none of that author's. */
const folds = 3

/** Gives `{model, decision}` for the stored files; progress goes to `say`. */
export async function learnElements(measure, proposals, sentences, say) {
  const ids = measure.elements.map(({ id }) => id)
  const samples = new Map()
  const namer = makeNamer(measure.elements, 1)
  for (const proposal of proposals)
    samples.set(proposal, withNames(await proposalSamples(proposal, ids), namer))
  const single = singleSamples(sentences, ids, namer)
  const authors = [...new Set(proposals.map(authorOf))]
  const foldOf = (proposal) => authors.indexOf(authorOf(proposal)) % folds
  const jobs = Array.from({ length: (folds + 1) * members }, (_, i) => ({
    seed: i + 1,
    fold: Math.floor(i / members),
  })).map(({ seed, fold }) => ({
    seed,
    samples: [
      ...proposals.filter((one) => fold === folds || foldOf(one) !== fold).flatMap((one) => samples.get(one)),
      ...single,
    ],
  }))
  say(`正在训练 ${jobs.length} 个网络，${proposals.length} 份材料、${jobs.at(-1).samples.length} 个句子……`)
  const networks = await trainAll(jobs, ids.length)
  const membersOf = (fold) => storeNetworks(networks.slice(fold * members, (fold + 1) * members), ids)
  const rows = []
  for (let fold = 0; fold < folds; fold++) {
    const finder = compileElements(measure, { reader: makeSentenceReader(membersOf(fold)), decision: {} })
    rows.push(
      ...(await signalRows(
        proposals.filter((one) => foldOf(one) === fold),
        finder,
        ids,
      )),
    )
  }
  const decision = fitDecision(rows, ids)
  for (const kind of ['single', 'several', 'placeholder'])
    say(
      `${kind}：${describeDecision(
        rows.filter((row) => row.kind === kind),
        decision,
      )}`,
    )
  return { model: membersOf(folds), decision }
}

/** Files are named by their authors' letters. */
const authorOf = ({ name }) => name[0]
