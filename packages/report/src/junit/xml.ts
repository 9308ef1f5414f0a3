import { oneLine, plainText } from '../plain-text.ts'

/** Attributes of an element; those that are undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Data as XML text: no character XML 1.0 does not allow, no markup. */
export function xmlText(text: string): string {
  return plainText(text)
    .replace(/[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark)
}

/** An XML element; `children` is markup already. */
export function xmlElement(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(oneLine(String(value)))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}
