/** Attributes by canonical name, e.g. `w:val`; names without namespace stay bare. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** Namespaces of ECMA-376, transitional and strict, and of the Microsoft extensions that the reader looks at. */
const canonical = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'cx'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingInk', 'wpi'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing', 'wp14'],
  ['http://schemas.microsoft.com/office/drawing/2010/main', 'a14'],
  ['http://schemas.microsoft.com/office/drawing/2015/9/8/chartex', 'cx1'],
  ['http://schemas.microsoft.com/office/word/2015/wordml/symex', 'w16se'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

/** Gives names as the reader knows them, by the namespaces declared where they stand. */
export interface Names {
  /** Takes the declarations of an element that opens at this depth. */
  enter(attributes: Readonly<Record<string, string>>, depth: number): void
  leave(depth: number): void
  element(name: string): string
  /** Whether a list of prefixes, as mc:Choice requires them, stands for namespaces that the reader knows. */
  knows(prefixes: string): boolean
  attributes(attributes: Readonly<Record<string, string>>): Attributes
}

interface Scope {
  readonly depth: number
  /** Prefix in the file → canonical prefix, `''` where the namespace is not one the reader knows. */
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
  /** Every prefix stands for what it usually does, so that attributes may be used as they are. */
  readonly isUsual: boolean
}

/** Element names remembered; the standard has fewer. */
const mostNames = 5000

/** Starts without any namespace; almost every file declares its own once, at the root. */
export function newNames(): Names {
  const scopes: Scope[] = [{ depth: 0, prefixes: new Map(), names: new Map(), isUsual: true }]
  let scope = scopes[0] as Scope
  const element = (name: string) => {
    const known = scope.names.get(name)
    if (known !== undefined) return known
    const found = canonicalName(name, scope, true)
    if (scope.names.size < mostNames) scope.names.set(name, found)
    return found
  }
  return {
    enter: (attributes, depth) => {
      const declared = declarations(attributes)
      if (declared === undefined) return
      scope = newScope(scope, declared, depth)
      scopes.push(scope)
    },
    leave: (depth) => {
      if (scope.depth !== depth || scopes.length === 1) return
      scopes.pop()
      scope = scopes.at(-1) as Scope
    },
    element,
    knows: (prefixes) => prefixes.split(/\s+/).every((prefix) => prefix === '' || scope.prefixes.get(prefix)),
    attributes: (attributes) => (scope.isUsual ? attributes : renamed(attributes, scope)),
  }
}

function declarations(attributes: Readonly<Record<string, string>>): [string, string][] | undefined {
  let found: [string, string][] | undefined
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const prefix = name.slice(6)
    found ??= []
    found.push([prefix, canonical.get(attributes[name] ?? '') ?? ''])
  }
  return found
}

function newScope(outer: Scope, declared: readonly [string, string][], depth: number): Scope {
  const changes = declared.some(([prefix, name]) => outer.prefixes.get(prefix) !== name)
  if (!changes) return { ...outer, depth }
  const prefixes = new Map([...outer.prefixes, ...declared])
  const isUsual = [...prefixes].every(
    ([prefix, name]) => prefix === '' || name === prefix || (name === '' && !usual.has(prefix)),
  )
  return { depth, prefixes, names: new Map(), isUsual }
}

const usual = new Set(canonical.values())

function canonicalName(name: string, scope: Scope, isElement: boolean): string {
  const colon = name.indexOf(':')
  if (colon < 0 && !isElement) return name
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  const local = name.slice(colon + 1)
  const known = scope.prefixes.get(prefix)
  return known ? `${known}:${local}` : local
}

function renamed(attributes: Readonly<Record<string, string>>, scope: Scope): Attributes {
  const result: Record<string, string> = Object.create(null)
  for (const name in attributes) result[canonicalName(name, scope, false)] = attributes[name] ?? ''
  return result
}
