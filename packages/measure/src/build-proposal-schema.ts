import type { Element, ProposalProperty, ProposalSchema } from './element-types.ts'

function buildProperty(element: Element): ProposalProperty {
  const { id: _id, ...knowledge } = element
  return {
    type: 'string',
    title: element.title.zh,
    description: element.meaning.zh,
    minLength: element.minLength,
    'x-lunshen': knowledge,
  }
}

/**
 * Builds the schema of an application from the elements of a measure, in the order given.
 * A validator in strict mode has to be told the words `x-lunshen` and `x-measure`.
 */
export function buildProposalSchema(measureId: string, elements: readonly Element[]): ProposalSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:lunshen:schema:proposal:${measureId}`,
    title: '科技伦理审查申请材料',
    'x-measure': measureId,
    type: 'object',
    additionalProperties: false,
    required: elements.map((element) => element.id),
    properties: Object.fromEntries(elements.map((element) => [element.id, buildProperty(element)])),
  }
}
