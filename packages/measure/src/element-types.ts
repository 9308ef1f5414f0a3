import type { Bilingual } from './bilingual.ts'

/** An element an application must contain, with how to recognise it and how to mend its absence. */
export interface Element {
  readonly id: string
  readonly article: string
  readonly title: Bilingual
  readonly meaning: Bilingual
  readonly aliases: {
    readonly strong: readonly string[]
    readonly weak: readonly string[]
    readonly english: readonly string[]
  }
  readonly minLength: number
  /** The text counts only with a signature and a date. */
  readonly signed?: true
  readonly why: Bilingual
  /** What the applicant is told. */
  readonly advice: Bilingual
  /** What the teacher and the committee are told; every voice speaks of every point. */
  readonly voices: {
    readonly points: readonly (readonly string[])[]
    readonly teacher: Bilingual
    readonly committee: Bilingual
  }
  readonly example: { readonly good: string; readonly bad: string }
}

/** The property of one element in a proposal schema. */
export interface ProposalProperty {
  readonly type: 'string'
  readonly title: string
  readonly description: string
  readonly minLength: number
  readonly 'x-lunshen': Omit<Element, 'id'>
}

/** The JSON Schema (draft 2020-12) of an application: one property an element, keyed by element id. */
export interface ProposalSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema'
  readonly $id: string
  readonly title: string
  readonly 'x-measure': string
  readonly type: 'object'
  readonly additionalProperties: false
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, ProposalProperty>>
}
