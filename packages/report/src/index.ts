export type {
  Bilingual,
  PrettyOptions,
  ReportArticle,
  ReportContext,
  ReportElement,
  ReportRule,
  ReportRules,
} from './context.ts'
export { formatCoverageHtml } from './coverage/coverage-html.ts'
export { formatCoverageMarkdown } from './coverage/coverage-markdown.ts'
export { formatCoveragePretty } from './coverage/coverage-pretty.ts'
export { formatCsv } from './csv/csv.ts'
export { formatHtml } from './html/html.ts'
export { formatJson } from './json.ts'
export { formatJsonl } from './jsonl.ts'
export { formatJunit } from './junit/junit.ts'
export { locationText } from './location-text.ts'
export { formatMarkdown } from './markdown/markdown.ts'
export type { Language } from './messages/messages.ts'
export { planText, stepFacts } from './plan-text.ts'
export type { NoPreviewReason, PreviewPages, ReportPreview } from './preview-shape.ts'
export { formatSarif } from './sarif/sarif.ts'
export { formatPretty } from './terminal/pretty.ts'
export { verdictText } from './verdict.ts'
