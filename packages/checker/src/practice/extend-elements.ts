import type { Element } from '@lunshen/measure'
import type { Practice } from './practice-data.ts'

/** The elements with the committee's headings and minimum lengths; a length never falls below the measure's own. */
export function extendElements(
  elements: readonly Element[],
  { aliases, minLength }: Pick<Practice, 'aliases' | 'minLength'>,
): readonly Element[] {
  return elements.map((element) => {
    const names = aliases.filter((alias) => alias.element === element.id).map(({ name }) => name)
    const lengths = minLength.filter((entry) => entry.element === element.id).map((entry) => entry.characters)
    if (names.length === 0 && lengths.length === 0) return element
    const strong = [...new Set([...element.aliases.strong, ...names])]
    return {
      ...element,
      aliases: { ...element.aliases, strong },
      minLength: Math.max(element.minLength, ...lengths),
    }
  })
}
