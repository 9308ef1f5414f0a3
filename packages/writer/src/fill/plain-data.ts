import type { DataSchema } from '../forms/form.ts'
import { itemSchema, resolveSchema } from '../forms/schema-walk.ts'

/**
 * A copy of the data for a template: objects without prototype, and what the schema names but the data lacks filled with
 * its default, null, or an empty list, since strict templates refuse an absent field.
 */
export function plainData(data: unknown, root: DataSchema, schema: DataSchema = root): unknown {
  const node = resolveSchema(root, schema)
  if (Array.isArray(data)) {
    const item = itemSchema(root, node) ?? {}
    return data.map((entry) => plainData(entry, root, item))
  }
  if (typeof data === 'object' && data !== null) return plainObject(data, root, node)
  return data ?? emptyValue(root, node)
}

function plainObject(data: object, root: DataSchema, node: DataSchema): object {
  const copy: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(data)) {
    copy[name] = plainData(value, root, node.properties?.[name] ?? {})
  }
  for (const [name, schema] of Object.entries(node.properties ?? {})) {
    if (copy[name] === undefined) copy[name] = emptyValue(root, resolveSchema(root, schema))
  }
  return copy
}

function emptyValue(root: DataSchema, node: DataSchema): unknown {
  const { default: given, ...rest } = node
  if (given !== undefined && given !== null) return plainData(given, root, rest)
  if (node.properties !== undefined) return plainObject({}, root, node)
  return node.items === undefined ? null : []
}
