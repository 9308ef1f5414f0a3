import type { Random } from './random.ts'

/** Changes a list of tags and texts in place. */
export type TokenEdit = (tokens: string[], random: Random) => void

const wildValues = [
  '',
  '0',
  '-1',
  '1e9',
  'NaN',
  'Infinity',
  '2147483648',
  '4294967296',
  '99999999999999999999',
  '1.5',
  '__proto__',
  'constructor',
  'true',
  'none',
  '%1%9%0',
  '图',
  '../../x',
  'http://127.0.0.1:9/',
  '&#0;',
  '&x;',
  'TOC \\o',
  'x'.repeat(5000),
]

const wildTexts = [
  '&nope;',
  '&#xD800;',
  '&#0;',
  '&',
  '<',
  '>',
  '\0',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?x?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '</w:body>',
  '</w:p>',
  '<w:p>',
  '<w:tbl>',
  '</w:tc>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:vMerge/>',
  '<w:del>',
  '<w:txbxContent>',
  '<mc:Fallback>',
  '\ud83d',
  '散落的文字',
]

const names = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:ins',
  'w:del',
  'w:pPr',
  'w:rPr',
  'w:numPr',
  'w:body',
  'w:txbxContent',
  'w:footnote',
  'w:style',
  'w:lvl',
  'w:num',
  'mc:Choice',
  'mc:Fallback',
  'x',
  'zz:q',
  '__proto__',
]

const at = (tokens: readonly string[], random: Random) => random.below(tokens.length)
const isTag = (token: string) => token.startsWith('<')

/** The number of a tag, if a few tries find one. */
function tagAt(tokens: readonly string[], random: Random, test = isTag): number {
  for (let tries = 0; tries < 30; tries++) {
    const i = at(tokens, random)
    if (test(tokens[i] ?? '')) return i
  }
  return at(tokens, random)
}

const dropToken: TokenEdit = (tokens, random) => {
  tokens.splice(tagAt(tokens, random), 1)
}

const dropRange: TokenEdit = (tokens, random) => {
  tokens.splice(at(tokens, random), random.below(40))
}

const copyRange: TokenEdit = (tokens, random) => {
  const from = at(tokens, random)
  tokens.splice(at(tokens, random), 0, ...tokens.slice(from, from + 1 + random.below(30)))
}

const moveRange: TokenEdit = (tokens, random) => {
  const moved = tokens.splice(at(tokens, random), 1 + random.below(30))
  tokens.splice(at(tokens, random), 0, ...moved)
}

const swap: TokenEdit = (tokens, random) => {
  const [a, b] = [tagAt(tokens, random), tagAt(tokens, random)]
  const kept = tokens[a] ?? ''
  tokens[a] = tokens[b] ?? ''
  tokens[b] = kept
}

const hasAttribute = (token: string) => isTag(token) && token.includes('="')

const wildValue: TokenEdit = (tokens, random) => {
  const i = tagAt(tokens, random, hasAttribute)
  const parts = (tokens[i] ?? '').split('"')
  if (parts.length < 3) return
  parts[1 + 2 * random.below(Math.floor(parts.length / 2))] = random.pick(wildValues)
  tokens[i] = parts.join('"')
}

const dropAttribute: TokenEdit = (tokens, random) => {
  const i = tagAt(tokens, random, hasAttribute)
  tokens[i] = (tokens[i] ?? '').replace(/ [\w:]+="[^"]*"/, '')
}

const moveAttribute: TokenEdit = (tokens, random) => {
  const found = / [\w:]+="[^"]*"/.exec(tokens[tagAt(tokens, random, hasAttribute)] ?? '')?.[0]
  const i = tagAt(tokens, random)
  if (found) tokens[i] = (tokens[i] ?? '').replace(/^<([\w:]+)/, (tag) => tag + found)
}

const rename: TokenEdit = (tokens, random) => {
  const i = tagAt(tokens, random)
  const name = random.pick(names)
  const old = /^<\/?([\w:]+)/.exec(tokens[i] ?? '')?.[1]
  const everywhere = random.below(4) === 0
  const renamed = (token: string) => token.replace(/^(<\/?)[\w:]+/, (_, start: string) => start + name)
  tokens.forEach((token, k) => {
    if (k === i || (everywhere && /^<\/?([\w:]+)/.exec(token)?.[1] === old)) tokens[k] = renamed(token)
  })
}

const insertText: TokenEdit = (tokens, random) => {
  tokens.splice(at(tokens, random), 0, random.pick(wildTexts))
}

const cutToken: TokenEdit = (tokens, random) => {
  const i = at(tokens, random)
  const token = tokens[i] ?? ''
  tokens[i] = token.slice(0, random.below(token.length))
}

const cutRest: TokenEdit = (tokens, random) => {
  tokens.length = 1 + at(tokens, random)
}

const deepen: TokenEdit = (tokens, random) => {
  const name = random.pick(names)
  const depth = random.pick([1, 5, 40, 150, 400])
  const from = at(tokens, random)
  const to = Math.min(tokens.length, from + random.below(20))
  tokens.splice(to, 0, `</${name}>`.repeat(depth))
  tokens.splice(from, 0, `<${name}>`.repeat(depth))
}

const multiply: TokenEdit = (tokens, random) => {
  const from = at(tokens, random)
  const range = tokens.slice(from, from + 1 + random.below(20)).join('')
  tokens.splice(from, 0, range.repeat(random.pick([2, 10, 100])))
}

const edits: readonly TokenEdit[] = [
  dropToken,
  dropRange,
  copyRange,
  moveRange,
  swap,
  swap,
  wildValue,
  wildValue,
  wildValue,
  dropAttribute,
  moveAttribute,
  rename,
  rename,
  insertText,
  insertText,
  cutToken,
  cutRest,
  deepen,
  multiply,
]

/** Damages XML in one to five structured ways: tags and attributes deleted, copied, moved, swapped, renamed, made wild or deep. */
export function mutateMarkup(xml: string, random: Random): string {
  const tokens = xml.match(/<[^>]*>|[^<]+/g) ?? ['']
  for (let left = 1 + random.below(5); left > 0; left--) random.pick(edits)(tokens, random)
  return tokens.join('')
}
