export type { Bilingual } from './bilingual.ts'
export { buildProposalSchema } from './build-proposal-schema.ts'
export { parseChineseNumeral, toChineseNumeral } from './chinese-numeral.ts'
export type { Cue, Element, ProposalProperty, ProposalSchema } from './element-types.ts'
export { type FoundArticle, findArticle } from './find-article.ts'
export { defaultMeasureId, listMeasures, loadMeasure } from './load-measure.ts'
export type {
  Annex,
  AnnexItem,
  AnnualDate,
  Article,
  ArticleItem,
  Chapter,
  CommitteeRule,
  DayCount,
  Deadline,
  Measure,
  MeasureData,
  Period,
  Reference,
  RuleOption,
} from './measure-types.ts'
export { readElementSources } from './read-element-sources.ts'
