import type { ContradictionRule } from '../conflict.ts'
import { type Facts, fieldsOf, type Mention, mentionsOf } from '../facts.ts'
import { isConditional, standsAsDenial } from '../standing.ts'
import { readNumber } from '../values/read-number.ts'

/** Follow-up reviews lie further apart than the measure allows (Articles 17 and 25 of the draft). */
export const followUpInterval: ContradictionRule = {
  id: 'contradiction/follow-up-interval',
  find: (facts, { followUp: { months, article } }) =>
    findMentions(facts)
      .flatMap((mention) => {
        const { statement } = mention
        const interval = stands(facts, mention)
          ? (intervalAfter(mention) ?? intervalBefore(mention))
          : undefined
        if (interval === undefined || interval.months <= months) return []
        const first = { value: interval.months, quote: interval.quote, statement }
        return [{ first, others: [], article, words: { limit: String(months) } }]
      })
      .slice(0, 1),
}

/** Where the text speaks of follow-up reviews; under a label that names their interval, from the start. */
function findMentions(facts: Facts): readonly Mention[] {
  const fields = fieldsOf(facts, 'follow-up').map((statement) => ({ statement, start: 0, end: 0 }))
  return [...mentionsOf(facts, 'follow-up'), ...fields]
}

/** A pledge to accept the review is a statement; a quotation of the measure is not. */
function stands(facts: Facts, mention: Mention): boolean {
  return !isConditional(facts, mention.statement) && standsAsDenial(facts, mention)
}

const lead =
  /^(?:的|间隔|周期|频次|频率|时间|一般|原则上|暂定|拟|不超过|最长|为|是|:|按|每隔|每|由委员会){0,6}/

const before = /每隔?([\d一二三四五六七八九十两]{1,3})(个月|年)[^,。;年月]{0,10}$/

/** 「每18个月接受一次跟踪审查」. */
function intervalBefore({
  statement: { norm },
  start,
}: Mention): { months: number; quote: string } | undefined {
  const found = before.exec(norm.slice(Math.max(0, start - 24), start))
  const count = found && readNumber(found[1] ?? '', 0)?.value
  if (!found || count === undefined || count === null) return undefined
  return { months: count * (found[2] === '年' ? 12 : 1), quote: `${found[0]}${norm.slice(start, start + 4)}` }
}

function intervalAfter({ statement, start, end }: Mention): { months: number; quote: string } | undefined {
  const { norm } = statement
  const at = end + (lead.exec(norm.slice(end, end + 24))?.[0].length ?? 0)
  const number = readNumber(norm, at)
  const unit = number && /^(?:个月|年)(?![\d内度])/.exec(norm.slice(number.end, number.end + 3))?.[0]
  const isInterval = end === 0 || /间隔|周期|频|每/.test(norm.slice(start, at))
  if (number === undefined || unit === undefined || !isInterval || number.value > 60) return undefined
  const half = norm.startsWith('半', number.end + unit.length) ? 6 : 0
  const months = number.value * (unit === '年' ? 12 : 1) + half
  return { months, quote: norm.slice(start, number.end + unit.length + (half ? 1 : 0)) }
}
