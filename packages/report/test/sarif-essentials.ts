import { Ajv2020 } from 'ajv/dist/2020.js'

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } }
const uri = { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$" }
const artifactLocation = {
  type: 'object',
  required: ['uri'],
  properties: { uri, index: { type: 'integer', minimum: 0 } },
}
const level = { enum: ['none', 'note', 'warning', 'error'] }
const region = {
  type: 'object',
  required: ['startLine'],
  properties: { startLine: { type: 'integer', minimum: 1 }, startColumn: { type: 'integer', minimum: 1 } },
}
const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    physicalLocation: { required: ['artifactLocation'], properties: { artifactLocation, region } },
    logicalLocations: { type: 'array', items: { required: ['name', 'fullyQualifiedName'] } },
    message: text,
  },
}
const rule = {
  required: ['id', 'shortDescription', 'help'],
  properties: { shortDescription: text, help: text },
}

/** The parts of the SARIF 2.1.0 schema that our logs use, after OASIS SARIF 2.1.0 §3.13–3.58. */
const schema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        required: ['tool', 'results', 'invocations', 'artifacts'],
        properties: {
          tool: {
            properties: {
              driver: { required: ['name'], properties: { rules: { type: 'array', items: rule } } },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          artifacts: { items: { required: ['location'], properties: { location: artifactLocation } } },
          invocations: {
            items: {
              required: ['executionSuccessful'],
              properties: {
                toolExecutionNotifications: {
                  items: { required: ['message'], properties: { level, message: text } },
                },
              },
            },
          },
          results: {
            items: {
              required: ['message', 'ruleId', 'ruleIndex'],
              properties: { level, message: text, locations: { type: 'array', items: location } },
            },
          },
        },
      },
    },
  },
}

interface Log {
  runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[]
}

const validate = new Ajv2020({ strict: false, allErrors: true }).compile<Log>(schema)

/** Everything that is wrong with a SARIF log, as sentences; rule indices must point at the rule they name. */
export function sarifEssentials(log: unknown): string[] {
  if (!validate(log)) return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  const [run] = log.runs
  const rules = run?.tool.driver.rules ?? []
  const ids = rules.map((one) => one.id)
  const wrong = (run?.results ?? []).filter((one) => ids[one.ruleIndex] !== one.ruleId)
  return [
    ...wrong.map((one) => `rule index of ${one.ruleId}`),
    ...(new Set(ids).size < ids.length ? ['rules repeat'] : []),
  ]
}
