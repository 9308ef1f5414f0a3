import { decodeEntities } from './normalise-text.ts'

/** What {@link scanXml} tells of; names as `prefix:local` with the prefix of {@link knownNamespaces}, attributes likewise. */
export interface XmlEvents {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  text(text: string): void
}

/** Prefixes given to namespaces whatever prefix the file uses; transitional and strict alike. */
const knownNamespaces: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/drawingml\/(?:2006\/)?main$/, 'a'],
  [/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/word\/2010\/wordml$/, 'w14'],
]

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!\w[^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g

/** A tolerant scan of XML, independent of the reader's own parser: an oracle must not share the fault it looks for. */
export function scanXml(xml: string, events: XmlEvents): void {
  const prefixes = new Map<string, string>()
  const rename = (name: string): string => {
    const colon = name.indexOf(':')
    if (colon < 0) return prefixes.has('') ? `${prefixes.get('')}:${name}` : name
    const prefix = name.slice(0, colon)
    return `${prefixes.get(prefix) ?? prefix}${name.slice(colon)}`
  }
  for (const match of xml.matchAll(token)) {
    const [, cdata, slash, name, attributes, empty, text] = match
    if (cdata !== undefined) events.text(cdata)
    else if (text !== undefined) events.text(decodeEntities(text))
    else if (name === undefined) continue
    else if (slash === '/') events.close(rename(name))
    else {
      const read = readAttributes(attributes ?? '', prefixes)
      const known = new Map([...read].map(([key, value]) => [key.includes(':') ? rename(key) : key, value]))
      events.open(rename(name), known)
      if (empty === '/') events.close(rename(name))
    }
  }
}

function readAttributes(source: string, prefixes: Map<string, string>): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = decodeEntities(double ?? single ?? '')
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      const known = knownNamespaces.find(([pattern]) => pattern.test(value))
      if (known) prefixes.set(name.slice(6), known[1])
    } else attributes.set(name, value)
  }
  return attributes
}
