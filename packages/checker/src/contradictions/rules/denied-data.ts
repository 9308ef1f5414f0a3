import { findEvidence } from '../claim-rule.ts'
import type { ContradictionRule } from '../conflict.ts'
import { mentionsOf } from '../facts.ts'
import { clauseBefore, isMadeOf, standsAsDenial } from '../standing.ts'

/** Kinds of data that are denied and collected by name. */
const kinds = ['face', 'voice', 'id-number', 'phone', 'location', 'medical'] as const

/** 「不采集人脸」 against a face that is taken elsewhere; likewise voices, numbers, places, records. */
export const deniedData: ContradictionRule = {
  id: 'contradiction/denied-data',
  find: (facts) =>
    kinds.flatMap((kind) => {
      const denial = mentionsOf(facts, `no-${kind}`).find(
        (mention) =>
          !/[,:]/.test(mention.statement.norm.slice(mention.start, mention.end)) &&
          standsAsDenial(facts, mention) &&
          isMadeOf(facts, 'project-subjects', clauseBefore(mention.statement.norm, mention.start)),
      )
      if (denial === undefined) return []
      const { statement } = denial
      const others = findEvidence(facts, [`takes-${kind}`], 'data-softeners').filter(
        (found) => found.statement.index !== statement.index,
      )
      if (others.length === 0) return []
      return [{ first: { value: kind, quote: statement.text, statement }, others: others.slice(0, 3) }]
    }),
}
