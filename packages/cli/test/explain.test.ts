import { describe, expect, it } from 'vitest'
import { lunshen } from './run-lunshen.ts'

describe('explain', () => {
  it.concurrent.each<[string, readonly (string | RegExp)[]]>([
    ['12.1.background', ['研究背景', '第十二条（一）', '为什么', '好的写法', '不足的写法', '原文']],
    ['element/missing', ['级别', '错误', '第十五条（五）', '为什么', '好的写法']],
    ['file/tracked', ['级别', '提醒', '第十二条', '为什么', '好的写法', '不足的写法']],
    [
      'commitment-letter',
      ['第十二条（三）', '申请人', 'schemas/forms/commitment-letter.schema.json', '填写说明'],
    ],
    ['第十五条', ['审查重点', '公平公正', '15.1.data-quality']],
    ['15', ['第十五条 审查重点']],
    ['第十二条（二）', ['12.2.misuse-risk']],
    ['12.1', ['第十二条（一）', '12.1.background']],
    ['annex/2', ['舆论社会动员能力']],
    ['第十六条', [/期限\n/]],
  ])('%s', async (id, expected) => {
    const { status, stdout, stderr } = await lunshen('explain', id)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const text of expected) expect(stdout).toMatch(text)
    expect(stdout).toMatch(/\n《人工智能科技伦理管理服务办法（试行）》.+\n$/)
    expect(stdout).not.toMatch(/\{\w+\}|undefined|\[object/)
  })

  it.concurrent.each(['12.1.background', 'element/missing', 'file/tracked'])(
    '%s speaks in three voices',
    async (id) => {
      const [chinese, english] = await Promise.all([
        lunshen('explain', id),
        lunshen('explain', id, '--lang', 'en'),
      ])
      const said = ['对申请人说', '给授课人的评语', '给委员会的补正要求'].map(
        (label) => chinese.stdout.split(`\n${label}\n`)[1]?.split('\n\n')[0] ?? '',
      )
      for (const text of said) expect(text.length).toBeGreaterThan(10)
      expect(new Set(said).size).toBe(id === 'element/missing' ? 2 : 3)
      for (const label of ['To the applicant', 'Teaching note', 'Request of the committee'])
        expect(english.stdout).toContain(`\n${label}\n`)
    },
  )

  it('lists every id without one, and explains each of them', async () => {
    const { topics } = JSON.parse((await lunshen('explain', '--format', 'json')).stdout)
    const ids: string[] = topics.map((topic: { id: string }) => topic.id)
    expect(ids.filter((id) => /^1[25]\.\d\./.test(id))).toHaveLength(36)
    expect(ids.filter((id) => /^\d+$/.test(id))).toHaveLength(37)
    expect(ids).toEqual(expect.arrayContaining(['annex/1', 'annex/2', 'annex/3', 'element/missing']))
    const listed = (await lunshen('explain')).stdout.trimEnd().split('\n')
    expect(listed.map((line) => line.split(' ')[0])).toEqual(ids)
  })

  it('gives JSON', async () => {
    const { stdout } = await lunshen('explain', '15.2.robustness', '--format', 'json')
    const topic = JSON.parse(stdout)
    expect(topic).toMatchObject({ id: '15.2.robustness', title: '鲁棒性', measure: 'draft-2025' })
    for (const part of topic.parts) expect(part.text).toEqual(expect.any(String))
  })

  it.concurrent.each<[string, string]>([
    ['12.1.backgroun', '12.1.background'],
    ['element/mising', 'element/missing'],
    ['commitment', 'commitment-letter'],
    ['偏见', '15.1.anti-bias'],
  ])('does not know %s and says what is near', async (id, near) => {
    const { status, stdout, stderr } = await lunshen('explain', id)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^没有找到“${id}”。相近的有：.*${near}（`))
  })

  it('suggests nothing where nothing is near', async () => {
    const { status, stderr } = await lunshen('explain', 'zzz')
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '没有找到“zzz”。运行 lunshen explain 可列出全部编号。\n',
    })
  })

  it('suggests in English where asked', async () => {
    const { stderr } = await lunshen('explain', '12.1.backgroun', '--lang', 'en')
    expect(stderr).toMatch(/^nothing is called 12\.1\.backgroun; close to it: 12\.1\.background \(/)
    expect(stderr).not.toMatch(/[\u3000-\uffef]/)
  })
})
