import type { Bilingual } from '../problem.ts'

/** A schema node of a form's data, draft 2020-12, as far as the writer looks into it. */
export interface DataSchema {
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, DataSchema>>
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, DataSchema>>
  readonly required?: readonly string[]
  readonly items?: DataSchema
  readonly default?: unknown
  /** English title of the field. */
  readonly 'x-title-en'?: string
  /** The finished paper needs it; without it a blank to fill in by hand is shown. */
  readonly 'x-expected'?: boolean
}

/** Which elements go into which table of a supplement notice: the first group naming an element's article takes it. */
export interface GapGroup {
  readonly field: string
  /** Beginnings of article names; an empty list takes whatever is left. */
  readonly articles: readonly string[]
}

/** Who issues a paper. */
export interface Issuer extends Bilingual {
  readonly roles: readonly ('applicant' | 'committee' | 'service-centre')[]
}

/** What `templates/<id>/form.json` says. */
export interface FormHeader {
  readonly id: string
  readonly title: Bilingual
  /** Articles of the measure the paper rests on. */
  readonly articles: readonly string[]
  readonly issuer: Issuer
  readonly layout: 'letter'
  readonly gapGroups?: readonly GapGroup[]
}

/** An official form: its header, template, guidance for blank copies, sample data and data schema. */
export interface Form extends FormHeader {
  readonly template: string
  readonly guidance: string
  readonly sample: unknown
  readonly schema: DataSchema
  /** Path of the schema from the root of the project. */
  readonly schemaPath: string
}
