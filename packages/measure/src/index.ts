export type { Bilingual } from './bilingual.ts'
export { buildProposalSchema } from './build-proposal-schema.ts'
export { parseChineseNumeral, toChineseNumeral } from './chinese-numeral.ts'
export { buildCoverage, type CoverageForm, type CoverageSources } from './coverage/build-coverage.ts'
export { type CoverageData, readCoverageData } from './coverage/coverage-data.ts'
export {
  type ArticleCoverage,
  type Coverage,
  type CoverageItem,
  type CoverageLevel,
  type CoverageNote,
  type CoverageTests,
  type CoverageTotals,
  coverageLevels,
} from './coverage/coverage-types.ts'
export type { Element, ProposalProperty, ProposalSchema } from './element-types.ts'
export { type FoundArticle, findArticle } from './find-article.ts'
export { defaultMeasureId, listMeasures, loadMeasure } from './load-measure.ts'
export { loadRules, type RuleBook, type RuleId } from './load-rules.ts'
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
export { adviceIn, type Voice, voices } from './voices.ts'
