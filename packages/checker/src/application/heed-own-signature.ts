import type { FoundElement } from '../elements/find-elements.ts'
import { findSignature } from '../elements/find-signature.ts'
import type { Outline } from '../text/passages.ts'

/**
 * A commitment is signed where it stands: a signature in another file of the application is not its own.
 * @param commitments the files that are commitments; a blank form beside a signed letter changes nothing
 */
export function heedOwnSignature(
  found: readonly FoundElement[],
  outline: Outline,
  commitments: readonly string[],
): FoundElement[] {
  return found.map((item) => {
    const file = item.label?.place.file ?? item.sentences[0]?.sentence.passage.place.file
    const isSettled = item.status === 'present' || item.reason === 'unsigned'
    if (!item.element.signed || file === undefined || !isSettled) return item
    const signatures = [...new Set([file, ...commitments])].map((one) => findSignature(textOf(outline, one)))
    const isBlank = signatures[0] === 'blank' && !signatures.includes('signed')
    return isBlank ? { ...item, status: 'placeholder', reason: 'unsigned', confidence: 0.7 } : item
  })
}

/** Every line of a file behind its label; 「承诺人：」 with nothing behind it is a label without a passage. */
function textOf({ passages, labels }: Outline, file: string): string {
  const own = passages.filter(({ place }) => place.file === file)
  const filled = new Set(own.flatMap((passage) => passage.labels))
  const empty = labels.filter((label) => label.place.file === file && !filled.has(label))
  return [
    ...own.map((passage) => `${passage.labels[0]?.text ?? ''}：${passage.text}`),
    ...empty.map(({ text }) => `${text}：`),
  ].join('\n')
}
