import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lunshen, type Run, schemas, templates } from './run-lunshen.ts'

interface ListedForm {
  readonly id: string
  readonly title: string
  readonly articles: readonly string[]
  readonly issuer: string
  readonly schema: string
}

let ran: Run
let forms: readonly ListedForm[]

beforeAll(async () => {
  ran = await lunshen('forms', '--format', 'json')
  forms = JSON.parse(ran.stdout).forms
})

describe('forms', () => {
  it('lists one form a template folder', () => {
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(Object.keys(JSON.parse(ran.stdout))).toEqual(['forms'])
    const folders = readdirSync(templates).filter((name) => existsSync(join(templates, name, 'form.json')))
    expect(forms.map((form) => form.id)).toEqual(folders)
  })

  it('says of each its title, articles, issuer and data schema', () => {
    for (const form of forms) {
      expect(Object.keys(form)).toEqual(['id', 'title', 'articles', 'issuer', 'schema'])
      expect(form.articles.length).toBeGreaterThan(0)
      for (const article of form.articles) expect(article).toMatch(/^第\p{Script=Han}+条/u)
      expect(form.schema).toBe(`schemas/forms/${form.id}.schema.json`)
      expect(existsSync(join(schemas, '..', form.schema))).toBe(true)
    }
  })

  it('lists them for people, in either language', async () => {
    const [chinese, english] = await Promise.all([lunshen('forms'), lunshen('forms', '--lang', 'en')])
    for (const form of forms) {
      expect(chinese.stdout).toContain(form.title)
      expect(english.stdout).toContain(form.id)
      expect(english.stdout).not.toContain(form.title)
    }
  })
})
