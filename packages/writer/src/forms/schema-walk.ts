import type { DataSchema } from './form.ts'

/** The node a schema node stands for, its local `$ref` followed; titles beside the reference win. */
export function resolveSchema(root: DataSchema, node: DataSchema): DataSchema {
  if (node.$ref === undefined) return node
  const name = node.$ref.replace(/^#\/\$defs\//, '')
  const target = root.$defs?.[name]
  if (target === undefined) throw new Error(`Schema ${root.$id ?? ''} refers to ${node.$ref}, which it lacks`)
  const { $ref: _, ...beside } = node
  return { ...resolveSchema(root, target), ...beside }
}

/** A property of an object schema, resolved; undefined where the schema does not name it. */
export function propertySchema(root: DataSchema, node: DataSchema, name: string): DataSchema | undefined {
  const properties = node.properties
  const found = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
  return found === undefined ? undefined : resolveSchema(root, found)
}

/** The item schema of an array schema, resolved. */
export function itemSchema(root: DataSchema, node: DataSchema): DataSchema | undefined {
  return node.items === undefined ? undefined : resolveSchema(root, node.items)
}

/** Turns a JSON pointer into names a person knows: 「缺项清单第 2 项 › 要求」 and its English twin. */
export function describePointer(root: DataSchema, pointer: string): { zh: string; en: string } {
  const zh: string[] = []
  const en: string[] = []
  let node: DataSchema | undefined = root
  for (const step of pointerSteps(pointer)) {
    if (node?.items !== undefined && /^\d+$/.test(step)) {
      node = itemSchema(root, node)
      zh.push(`${zh.pop() ?? ''}第 ${Number(step) + 1} 项`)
      en.push(`${en.pop() ?? ''} item ${Number(step) + 1}`.trim())
      continue
    }
    node = node === undefined ? undefined : propertySchema(root, node, step)
    zh.push(node?.title ?? step)
    en.push(node?.['x-title-en'] ?? step)
  }
  return { zh: zh.join(' › ') || '整份数据', en: en.join(' › ') || 'the data' }
}

function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
