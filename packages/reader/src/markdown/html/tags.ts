import { decodeEntities } from './entities.ts'

/** A piece of HTML: text, a tag, or a comment, and where it starts in its source. */
export interface HtmlToken {
  readonly type: 'text' | 'open' | 'close' | 'comment'
  /** Decoded text, the tag's name in lower case, or a comment's text. */
  readonly value: string
  readonly at: number
  readonly end: number
  readonly attributes: string
}

const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>|<[!?][^<>]*>/y

/** Cuts HTML into its tokens; what is no tag of HTML, such as `<项目名称>`, stays text. */
export function* readTokens(source: string): Generator<HtmlToken> {
  const lastComment = source.lastIndexOf('-->')
  let from = 0
  let at = source.indexOf('<')
  while (at >= 0) {
    const token =
      at < lastComment && source.startsWith('<!--', at) ? readComment(source, at) : readTag(source, at)
    if (token === undefined) {
      at = source.indexOf('<', at + 1)
      continue
    }
    if (at > from) yield textToken(source, from, at)
    yield token
    from = token.end
    at = source.indexOf('<', from)
  }
  if (from < source.length) yield textToken(source, from, source.length)
}

function textToken(source: string, at: number, end: number): HtmlToken {
  return { type: 'text', value: decodeEntities(source.slice(at, end)), at, end, attributes: '' }
}

function readComment(source: string, at: number): HtmlToken {
  const end = source.indexOf('-->', at)
  return { type: 'comment', value: source.slice(at + 4, end).trim(), at, end: end + 3, attributes: '' }
}

function readTag(source: string, at: number): HtmlToken | undefined {
  tag.lastIndex = at
  const match = tag.exec(source)
  if (match === null || !isMarkup(match)) return undefined
  const end = at + match[0].length
  const name = match[2]?.toLowerCase()
  const attributes = match[3] ?? ''
  if (name === undefined) return { type: 'comment', value: match[0].slice(2, -1).trim(), at, end, attributes }
  return { type: match[1] === '/' ? 'close' : 'open', value: name, at, end, attributes }
}

const known = new Set(
  (
    'a abbr address article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup ' +
    'data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 ' +
    'h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav nobr noscript object ol ' +
    'optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source span strike strong ' +
    'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
)

/** Whether a name is one of HTML's; `<name>` with another and no attributes is a blank that its author left. */
export const isKnownTag = (name: string): boolean => known.has(name.toLowerCase())

function isMarkup(match: RegExpExecArray): boolean {
  const name = match[2]
  if (name === undefined || isKnownTag(name)) return true
  return /=\s*["'\w]/.test(match[3] ?? '') || name.includes('-') || name.includes(':')
}

/** An attribute's value, decoded; empty for one without a value, undefined where there is none. */
export function readAttribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(
    `(?:^|[\\s"'])${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))|(?=[\\s/]|$))`,
    'i',
  ).exec(attributes)
  if (match === null) return undefined
  return decodeEntities(match[1] ?? match[2] ?? match[3] ?? '')
}

/** Whether a tag hides what it holds: `hidden`, `display: none` and the like. */
export function isHiding(attributes: string): boolean {
  if (attributes.trim() === '') return false
  const style = readAttribute(attributes, 'style') ?? ''
  if (
    /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i.test(
      style,
    )
  )
    return true
  return readAttribute(attributes.replace(/style\s*=\s*("[^"]*"|'[^']*')/i, ''), 'hidden') !== undefined
}

/** Tags without content. */
export const isVoid = (name: string): boolean =>
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name)

/** What a box of a form shows: ☑ or ☐, or the text a field holds; undefined for other inputs. */
export function readInput(attributes: string): string {
  const type = readAttribute(attributes, 'type')?.toLowerCase()
  if (type === 'checkbox' || type === 'radio')
    return readAttribute(attributes.replace(/type\s*=\s*\S+/i, ''), 'checked') === undefined ? '☐' : '☑'
  return type === 'hidden' ? '' : (readAttribute(attributes, 'value') ?? '')
}
