import { type ArticleCoverage, type Coverage, coverageLevels } from '@lunshen/measure'
import { articleText } from '../article-label.ts'
import { escapeMarkdown as esc, markdownTable } from '../markdown/escape.ts'
import { type Language, messagesFor } from '../messages/messages.ts'
import { blindSpots, coverageKinds, coverageWords, percentOf, testsText } from './coverage-words.ts'

/** The coverage map as GitHub-flavoured Markdown. */
export function formatCoverageMarkdown({ measure, totals, articles }: Coverage, language: Language): string {
  const m = messagesFor(language)
  const words = coverageWords(language)
  const share = (whole: number) => percentOf(totals.covered, whole)
  const levels = coverageLevels.map((level) => [
    words.level[level],
    String(totals.levels[level]),
    words.levelMeaning[level],
  ])
  const blind = blindSpots(articles)
  const lines = [
    `# ${words.title}`,
    '',
    `${m.label.basis}${m.colon}${m.bookTitle(esc(measure.title))} ${esc(measure.version)}${m.bracket(esc(measure.id))}`,
    '',
    `**${words.headline(totals.covered, totals.articles, share(totals.articles))}**`,
    '',
    words.lead(totals.demanding, totals.covered, share(totals.demanding)),
    '',
    ...markdownTable([words.state, m.label.count, words.remark], levels),
    '',
    `## ${words.blind(blind.length)}`,
    '',
    words.blindLead,
    '',
    ...blind.map(
      (article) => `- **${heading(article, language)}**${m.colon}${esc(article.note?.text[language] ?? '')}`,
    ),
    '',
    `## ${words.all}`,
    '',
    ...markdownTable(
      [words.article, words.state, words.what, words.tests, words.remark],
      articles.map((article) => row(article, language)),
    ),
  ]
  return `${lines.join('\n')}\n`
}

const heading = ({ label, name }: ArticleCoverage, language: Language) =>
  language === 'zh' ? `${label} ${esc(name)}` : articleText(label, language)

function row(article: ArticleCoverage, language: Language): string[] {
  const m = messagesFor(language)
  const words = coverageWords(language)
  const what = coverageKinds
    .filter((kind) => article[kind].length > 0)
    .map((kind) => {
      const titles = article[kind].map(({ title }) => esc(title[language].replace(/[。.]$/u, '')))
      return `**${words.kind[kind]}**${m.colon}${titles.join(language === 'zh' ? '；' : '; ')}`
    })
  const note = article.note
    ? `${words.note[article.note.kind]}${m.colon}${esc(article.note.text[language])}`
    : ''
  return [
    heading(article, language),
    words.level[article.level],
    what.join('<br>'),
    testsText(article, language),
    note,
  ]
}
