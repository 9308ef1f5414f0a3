import { type ArticleCoverage, type Coverage, type CoverageLevel, coverageLevels } from '@lunshen/measure'
import { articleText } from '../article-label.ts'
import type { PrettyOptions } from '../context.ts'
import { flow, hang, makeStyle, type Style, sectionHead } from '../terminal/layout.ts'
import { blindSpots, coverageKinds, coverageWords, percentOf, testsText } from './coverage-words.ts'

const marks: Readonly<Record<CoverageLevel, string>> = {
  checked: '✔',
  paper: '◐',
  recorded: '?',
  open: '✘',
  exempt: '–',
}

/** The coverage map for a terminal: the share, the blind spots with their reasons, then every article in a line or two. */
export function formatCoveragePretty(coverage: Coverage, options: PrettyOptions): string {
  const style = makeStyle(options)
  const words = coverageWords(options.language)
  const { totals, articles, measure } = coverage
  const blind = blindSpots(articles)
  const legend = coverageLevels.map(
    (level) => `${marks[level]} ${words.level[level]} ${totals.levels[level]}`,
  )
  const share = (whole: number) => percentOf(totals.covered, whole)
  const lines = [
    ...hang(
      '',
      words.headline(totals.covered, totals.articles, share(totals.articles)),
      style.width,
      style.bold,
    ),
    ...hang('', words.lead(totals.demanding, totals.covered, share(totals.demanding)), style.width),
    '',
    ...flow(legend, 0, style, (text, index) => paintOf(coverageLevels[index] ?? 'exempt', style)(text)),
    ...sectionHead(words.blind(blind.length), style),
    ...hang('', words.blindLead, style.width),
    ...blind.flatMap((article) => blindLines(article, style)),
    ...sectionHead(words.all, style),
    ...articles.flatMap((article) => articleLines(article, style)),
    '',
    ...hang('', `${style.m.bookTitle(measure.title)} ${measure.version}`, style.width, style.dim),
  ]
  return `${lines.join('\n')}\n`
}

function paintOf(level: CoverageLevel, style: Style): (text: string) => string {
  const { status, dim } = style
  if (level === 'exempt') return dim
  return {
    checked: status.present,
    paper: status.placeholder,
    recorded: status.unclear,
    open: status.missing,
  }[level]
}

const heading = ({ label, name }: ArticleCoverage, { language }: Style) =>
  language === 'zh' ? `${label} ${name}` : articleText(label, language)

function blindLines(article: ArticleCoverage, style: Style): string[] {
  const paint = paintOf(article.level, style)
  return [
    ...hang(`${marks[article.level]} `, heading(article, style), style.width, style.bold, paint),
    ...hang('  ', article.note?.text[style.language] ?? '', style.width),
  ]
}

function articleLines(article: ArticleCoverage, style: Style): string[] {
  const words = coverageWords(style.language)
  const counts = coverageKinds
    .filter((kind) => article[kind].length > 0)
    .map((kind) => `${words.kind[kind]} ${article[kind].length}`)
  const tests = testsText(article, style.language)
  const note = article.note
    ? `${words.note[article.note.kind]}${style.m.colon}${article.note.text[style.language]}`
    : ''
  const has = [...counts, ...(tests === words.untested ? [] : [tests])].join(' · ')
  const paint = paintOf(article.level, style)
  return [
    ...hang(`${marks[article.level]} `, heading(article, style), style.width, style.bold, paint),
    ...(has === '' ? [] : hang('  ', has, style.width)),
    ...(note === '' ? [] : hang('  ', note, style.width, style.dim)),
  ]
}
