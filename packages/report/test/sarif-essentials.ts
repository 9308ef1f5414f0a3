import { Ajv2020 } from 'ajv/dist/2020.js'

/** An object that may have these properties and no others, as everywhere in the SARIF schema; `!` marks those it must have. */
const closed = (properties: Readonly<Record<string, object>>): object => {
  const names = Object.keys(properties)
  return {
    type: 'object',
    required: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(names.map((name) => [name.replace('!', ''), properties[name]])),
      properties: bag,
    },
  }
}
const list = (items: object) => ({ type: 'array', items })
const set = (items: object) => ({ type: 'array', items, uniqueItems: true })
const string = { type: 'string', minLength: 1 }
const count = (minimum: number) => ({ type: 'integer', minimum })

/** §3.8: tags are distinct strings, everything else is free. */
const bag = { type: 'object', properties: { tags: set({ type: 'string' }) } }
/** §3.11, §3.12 */
const message = closed({ 'text!': string, markdown: string, id: string, arguments: list(string) })
const text = closed({ 'text!': string, markdown: string })
const level = { enum: ['none', 'note', 'warning', 'error'] }
const language = { type: 'string', pattern: '^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$' }
/** §3.4; RFC 3986 URI reference */
const uri = { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$" }
const artifactLocation = closed({ 'uri!': uri, uriBaseId: string, index: count(-1), description: message })
/** §3.30 */
const region = closed({
  'startLine!': count(1),
  startColumn: count(1),
  endLine: count(1),
  endColumn: count(1),
  snippet: closed({ text: { type: 'string' }, rendered: text }),
})
/** §3.28, §3.29, §3.33 */
const location = closed({
  id: count(-1),
  'physicalLocation!': closed({ 'artifactLocation!': artifactLocation, region, contextRegion: region }),
  logicalLocations: set(
    closed({
      'name!': string,
      index: count(-1),
      'fullyQualifiedName!': string,
      parentIndex: count(-1),
      kind: string,
    }),
  ),
  message,
})
/** §3.35 */
const suppression = closed({
  'kind!': { enum: ['inSource', 'external'] },
  status: { enum: ['accepted', 'underReview', 'rejected'] },
  justification: string,
  guid: string,
  location,
})
/** §3.27 */
const result = closed({
  'ruleId!': string,
  'ruleIndex!': count(0),
  kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
  level,
  'message!': message,
  'locations!': list(location),
  relatedLocations: set(location),
  suppressions: set(suppression),
})
/** §3.49 */
const rule = closed({
  'id!': string,
  name: string,
  'shortDescription!': text,
  fullDescription: text,
  'help!': text,
  helpUri: uri,
  defaultConfiguration: closed({ enabled: { type: 'boolean' }, level, rank: { type: 'number' } }),
})
/** §3.19 */
const driver = closed({
  'name!': string,
  version: string,
  semanticVersion: string,
  informationUri: uri,
  language,
  rules: set(rule),
})
/** §3.24 */
const artifact = closed({
  'location!': artifactLocation,
  mimeType: { type: 'string', pattern: '^[^/]+/.+$' },
  hashes: { type: 'object', additionalProperties: { type: 'string' } },
  length: count(-1),
  roles: set(string),
})
/** §3.20, §3.58 */
const invocation = closed({
  'executionSuccessful!': { type: 'boolean' },
  toolExecutionNotifications: list(
    closed({
      'message!': message,
      level,
      descriptor: closed({ id: string, index: count(-1) }),
      locations: set(location),
    }),
  ),
})

/** The parts of the SARIF 2.1.0 schema that our logs use, after OASIS SARIF 2.1.0 §3.13–3.58: closed objects, sets, patterns. */
const schema = closed({
  '$schema!': uri,
  'version!': { const: '2.1.0' },
  'runs!': list(
    closed({
      'tool!': closed({ 'driver!': driver }),
      language,
      'results!': list(result),
      'invocations!': list(invocation),
      'artifacts!': set(artifact),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    }),
  ),
})

interface Place {
  physicalLocation?: { artifactLocation: { uri: string; index?: number } }
}

interface Log {
  runs: {
    tool: { driver: { rules: { id: string }[] } }
    artifacts: { location: { uri: string } }[]
    results: {
      ruleId: string
      ruleIndex: number
      locations: Place[]
      relatedLocations?: Place[]
      suppressions?: object[]
    }[]
  }[]
}

const validate = new Ajv2020({ strict: false, allErrors: true }).compile<Log>(schema)

/** Everything that is wrong with a SARIF log, as sentences; indices must point at what they name. */
export function sarifEssentials(log: unknown): string[] {
  if (!validate(log)) return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  const [run] = log.runs
  if (run === undefined) return ['no run']
  const ids = run.tool.driver.rules.map((one) => one.id)
  const places = run.results.flatMap((one) => [...one.locations, ...(one.relatedLocations ?? [])])
  const astray = places.filter(({ physicalLocation }) => {
    const { uri: named, index = -1 } = physicalLocation?.artifactLocation ?? { uri: '' }
    return run.artifacts[index]?.location.uri !== named
  })
  const telling = run.results.filter((one) => one.suppressions !== undefined).length
  return [
    ...run.results
      .filter((one) => ids[one.ruleIndex] !== one.ruleId)
      .map((one) => `rule index of ${one.ruleId}`),
    ...astray.map((one) => `artifact index of ${one.physicalLocation?.artifactLocation.uri}`),
    ...(new Set(ids).size < ids.length ? ['rules repeat'] : []),
    // §3.27.23
    ...(telling > 0 && telling < run.results.length
      ? ['some results do not say whether they are suppressed']
      : []),
  ]
}
