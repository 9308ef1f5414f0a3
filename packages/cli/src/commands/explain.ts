import type { Language } from '@lunshen/reader'
import { findTopic, listTopics, type Topic } from '../explain/topics.ts'
import { chooseMeasure } from '../input/load-measure.ts'
import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `lunshen explain [ID]`: what an id stands for; without one, every id. */
export function runExplain(
  id: string | undefined,
  options: { readonly format: 'pretty' | 'json'; readonly measure?: string },
  terminal: Terminal,
): number {
  const measure = chooseMeasure(options.measure, terminal)
  if (id === undefined) {
    const topics = listTopics(measure, terminal.language)
    if (options.format === 'json') terminal.out(`${JSON.stringify({ topics }, null, 2)}\n`)
    else terminal.out(topics.map((topic) => `${topic.id.padEnd(24)} ${topic.title}\n`).join(''))
    return 0
  }
  const topic = findTopic(id.trim(), measure, terminal.language)
  if (topic === undefined) {
    const near = nearestIds(id, listTopics(measure, terminal.language))
    const { language } = terminal
    if (near.length === 0) throw new UsageError(say(language, 'noSuchIdAtAll', id))
    throw new UsageError(say(language, 'noSuchId', id, nameAll(near, language)))
  }
  const source = `${measure.title}，${measure.version}`
  if (options.format === 'json')
    terminal.out(`${JSON.stringify({ ...topic, measure: measure.id }, null, 2)}\n`)
  else terminal.out(topicText(topic, source))
  return 0
}

function topicText(topic: Topic, source: string): string {
  const parts = topic.parts
    .filter((part) => part.text !== '')
    .map((part) => `${part.label}\n${part.text.replace(/^/gm, '  ')}\n`)
  return `${topic.id} ${topic.title}\n\n${parts.join('\n')}\n《${source.replace('，', '》')}\n`
}

interface Named {
  readonly id: string
  readonly title: string
}

function nameAll(topics: readonly Named[], language: Language): string {
  if (language === 'zh') return topics.map(({ id, title }) => `${id}（${title}）`).join('、')
  return topics.map(({ id, title }) => `${id} (${title})`).join(', ')
}

/** One shared letter in a long id is no likeness. */
const leastLikeness = 0.25

/** Ids or titles that hold what was typed, or share most characters with it. */
function nearestIds(wanted: string, topics: readonly Named[]): Named[] {
  const characters = new Set(wanted.toLowerCase())
  const score = (text: string) => {
    const shared = [...new Set(text.toLowerCase())].filter((char) => characters.has(char)).length
    const whole = text.toLowerCase().includes(wanted.toLowerCase()) ? 1 : 0
    return whole + shared / Math.max(characters.size, new Set(text).size)
  }
  return topics
    .map((topic) => ({ topic, score: Math.max(score(topic.id), score(topic.title)) }))
    .filter((one) => one.score >= leastLikeness)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ topic }) => topic)
}
