const arabic = /\d+(?:[.,]\d+)*/g
// Only the start of a run is tried: from every character of a long one, the search would never end.
const chinese =
  /(?<![一二三四五六七八九十百千两几])[一二三四五六七八九十百千两几]+(?=[年月日号万亿个名位人次项轮天周小分秒元套台期家条张例款级阶步季类种期批版])/g

/** Without one of these there is no number to mark. */
const any = /[\d#一二三四五六七八九十百千两几]/

/** Writes every number as `#`, so that a pattern such as `#万元` finds 「50 万元」 and 「五十万元」. */
export function markNumbers(normalised: string): string {
  if (!any.test(normalised)) return normalised
  return normalised.replace(arabic, '#').replace(chinese, '#').replace(/#+/g, '#')
}
