import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { examples, lunshen, scratch, stackTrace, templates } from './run-lunshen.ts'

const folder = scratch()
const forms = readdirSync(templates).filter((name) => existsSync(join(templates, name, 'sample.json')))
const file = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const wordText = (path: string) =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml']!).replace(/<[^>]+>/g, '')
const bare = (text: string) => text.replace(/\s/g, '')

describe.each(forms)('render %s from its sample', (id) => {
  const out = join(folder, id)
  beforeAll(async () => {
    const { status, stdout, stderr } = await lunshen(
      ...['render', id, '--data', join(templates, id, 'sample.json')],
      ...['--to', 'docx,pdf,html,md', '--out', out, '--date', '2026-11-22'],
    )
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    for (const format of ['docx', 'pdf', 'html', 'md'])
      expect(stderr).toContain(`已写入 ${join(out, `${id}.${format}`)}\n`)
  })

  it('writes a PDF', () => {
    const pdf = readFileSync(join(out, `${id}.pdf`))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.subarray(-8).toString()).toContain('%%EOF')
    expect(pdf.length).toBeGreaterThan(20_000)
  })

  it('says the same in Word, HTML and Markdown', () => {
    const markdown = readFileSync(join(out, `${id}.md`), 'utf8')
    const { zh: title } = JSON.parse(readFileSync(join(templates, id, 'form.json'), 'utf8')).title
    expect(markdown).toContain(`# ${title}`)
    const word = bare(wordText(join(out, `${id}.docx`)))
    const html = bare(readFileSync(join(out, `${id}.html`), 'utf8').replace(/<[^>]+>/g, ''))
    const runs = new Set(markdown.match(/\p{Script=Han}{3,}/gu))
    expect(runs.size).toBeGreaterThan(20)
    for (const chinese of runs) {
      expect(word).toContain(chinese)
      expect(html).toContain(chinese)
    }
  })

  it('writes the same Word bytes again', async () => {
    const again = join(folder, `${id}-again`)
    await lunshen(
      ...['render', id, '--data', join(templates, id, 'sample.json')],
      ...['--to', 'docx', '--out', again, '--date', '2026-11-22'],
    )
    expect(readFileSync(join(again, `${id}.docx`))).toEqual(readFileSync(join(out, `${id}.docx`)))
  })
})

describe('render supplement-notice --from result.json', () => {
  const result = join(folder, 'result.json')
  const extra = join(examples, 'forms/supplement-notice.yaml')
  const notice = (name: string) => join(folder, 'notice', `supplement-notice.${name}`)

  beforeAll(async () => {
    const proposal = file(
      'proposal.md',
      '# 仓库盘点软件\n\n## 研究背景\n\n仓库盘点费时，需要软件。\n\n## 经费来源\n\n待定\n',
    )
    await lunshen('check', proposal, '--output', result)
    const { status, stderr } = await lunshen(
      ...['render', 'supplement-notice', '--from', result, '--data', extra],
      ...['--to', 'docx,pdf,md', '--out', join(folder, 'notice')],
    )
    expect(stderr).not.toMatch(/内部出错/)
    expect(status).toBe(0)
  })

  it('asks for every gap of the check, by its article', () => {
    const markdown = readFileSync(notice('md'), 'utf8')
    const [checked] = JSON.parse(readFileSync(result, 'utf8')).results
    const gaps = checked.elements.filter((one: { status: string }) => one.status !== 'present')
    expect(gaps.length).toBeGreaterThan(20)
    for (const { title, article } of gaps) {
      const row = markdown
        .split('\n')
        .find((line) => line.includes(`| ${title} |`) || line.includes(`| ${title}<br>`))
      expect(row, title).toContain(article)
    }
  })

  it('carries what the secretary added, in every format', () => {
    for (const text of [readFileSync(notice('md'), 'utf8'), wordText(notice('docx'))]) {
      expect(text).toContain('江理伦函〔2026〕17号')
      expect(text).toContain('2026年12月4日')
      expect(text).toContain('仓库盘点软件')
    }
    expect(readFileSync(notice('pdf')).length).toBeGreaterThan(20_000)
  })

  it('names what the secretary still has to fill in', async () => {
    const { status, stderr } = await lunshen(
      ...['render', 'supplement-notice', '--from', result, '--to', 'md', '--out', join(folder, 'bare')],
    )
    expect(status).toBe(0)
    expect(stderr).toMatch(/^以下各项没有提供，文书中留作空白待填：.+、.+$/m)
  })
})

describe('what cannot be rendered', () => {
  const sample = join(templates, 'commitment-letter/sample.json')
  const refuse = async (...args: string[]) => {
    const { status, stdout, stderr } = await lunshen('render', ...args, '--out', join(folder, 'refused'))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toMatch(stackTrace)
    expect(existsSync(join(folder, 'refused'))).toBe(false)
    return stderr
  }

  it('names all missing and wrong fields at once', async () => {
    const data = file('lacking.json', { projectTitle: '项目', institution: 5, nonsense: 1 })
    const said = await refuse('commitment-letter', '--data', data)
    for (const field of ['申请单位', '负责人', 'nonsense']) expect(said).toContain(field)
    const lines = said.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(/。$/)
  })

  it('names them in English where asked', async () => {
    const said = await refuse('commitment-letter', '--data', file('empty.json', {}), '--lang', 'en')
    expect(said).toMatch(/Project title.*\n.*Applicant institution.*\n.*Project leader/)
    expect(said).not.toMatch(/\p{Script=Han}/u)
  })

  it.concurrent.each<[string, () => string[], RegExp]>([
    [
      'an unknown form',
      () => ['letter', '--data', sample],
      /^没有“letter”这种文书，可用的有：commitment-letter、/,
    ],
    ['no data', () => ['commitment-letter'], /^请用 --data 指定文书数据；.*schema\.json.*sample\.json/],
    [
      'an unknown format',
      () => ['commitment-letter', '--data', sample, '--to', 'docx,odt'],
      /“odt”，可以是：docx、/,
    ],
    ['no format', () => ['commitment-letter', '--data', sample, '--to', ','], /--to/],
    [
      'a missing data file',
      () => ['commitment-letter', '--data', join(folder, 'none.json')],
      /^无法读取 .*none/,
    ],
    [
      'bad JSON',
      () => ['commitment-letter', '--data', file('bad.json', '{"a": 1,\n "b": #}')],
      /^.*bad\.json 不是有效的 JSON：第 2 行第 7 列出现了不合格式的“#”，[^a-z]*\n$/,
    ],
    [
      'JSON that stops',
      () => ['commitment-letter', '--data', file('stops.json', '{"a":')],
      /^.*stops\.json 不是有效的 JSON：内容没有写完就结束了[^a-z]*\n$/,
    ],
    [
      'bad YAML',
      () => ['commitment-letter', '--data', file('bad.yaml', 'a: [1')],
      /^.*bad\.yaml 不是有效的 YAML：第 1 行第 \d+ 列[^a-z]*\n$/,
    ],
    [
      'a date that is none',
      () => ['commitment-letter', '--data', sample, '--date', '2026-2-3'],
      /^日期“2026-2-3”/,
    ],
    ['a result for another form', () => ['commitment-letter', '--from', sample], /^--from 只用于补正材料/],
    [
      'data for a result',
      () => ['supplement-notice', '--from', sample],
      /不是 lunshen check --format json 的结果/,
    ],
    [
      'a template with unknown fields',
      () => [
        'commitment-letter',
        '--data',
        sample,
        '--template',
        file('own.md', '# 承诺书\n\n{{nonsense}}\n'),
      ],
      /nonsense/,
    ],
  ])('%s', async (_name, args, sentence) => {
    expect(await refuse(...args())).toMatch(sentence)
  })

  it('renders incomplete data as a draft where asked', async () => {
    const data = file('draft.json', { projectTitle: '半成品项目' })
    const out = join(folder, 'draft')
    const { status } = await lunshen(
      ...['render', 'commitment-letter', '--data', data, '--draft', '--to', 'html,md', '--out', out],
    )
    expect(status).toBe(0)
    expect(readFileSync(join(out, 'commitment-letter-草稿.md'), 'utf8')).toContain('半成品项目')
    expect(readFileSync(join(out, 'commitment-letter-草稿.html'), 'utf8')).toContain('草稿')
  })

  it('leaves a finished paper alone when a draft is made', async () => {
    const out = join(folder, 'both')
    await lunshen('render', 'commitment-letter', '--data', sample, '--to', 'md', '--out', out)
    const finished = readFileSync(join(out, 'commitment-letter.md'), 'utf8')
    const data = file('draft-too.json', { projectTitle: '半成品项目' })
    await lunshen('render', 'commitment-letter', '--data', data, '--draft', '--to', 'md', '--out', out)
    expect(readFileSync(join(out, 'commitment-letter.md'), 'utf8')).toBe(finished)
    expect(readdirSync(out).sort()).toEqual(['commitment-letter-草稿.md', 'commitment-letter.md'])
  })

  it('never writes over its own template', async () => {
    const own = file('commitment-letter.md', '# 承诺书\n')
    const { status, stderr } = await lunshen(
      ...['render', 'commitment-letter', '--data', sample, '--template', own],
      ...['--to', 'md', '--out', folder],
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/^--out 不能写入 /)
    expect(readFileSync(own, 'utf8')).toBe('# 承诺书\n')
  })
})
