import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formatHtml } from '../src/index.ts'
import { hostileResult, hostileTexts } from './hostile.ts'
import { fixture, reportContext } from './report-context.ts'

const page = (name: 'good' | 'poor' | 'screen' | 'application', language: 'zh' | 'en' = 'zh') =>
  formatHtml(fixture(name), reportContext(language))
const tagNames = (html: string) => [...html.matchAll(/<([a-z][a-z0-9]*)/gu)].map((match) => match[1])

describe('formatHtml', () => {
  test('is one file: nothing is loaded, links are anchors only', () => {
    for (const name of ['good', 'poor', 'screen', 'application'] as const) {
      const html = page(name)
      expect(
        [...html.matchAll(/\s(?:href|src|action|srcset)="([^#"][^"]*)"/gu)].map((match) => match[1]),
      ).toEqual([])
      expect(html).not.toMatch(/url\(|@import|https?:/u)
    }
  })

  test('the policy names its own script and style by hash and allows nothing else', () => {
    const html = page('poor')
    const hash = (tag: string) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'u').exec(html)?.[1] ?? ''
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1]?.replaceAll('&#39;', "'")
    expect(policy).toContain(`default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')};`)
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/u)
  })

  test('every anchor leads to an id, and ids are unique', () => {
    for (const name of ['good', 'poor', 'screen', 'application'] as const) {
      const html = page(name)
      const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1])
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      for (const [, target] of html.matchAll(/\s(?:href|aria-labelledby|data-copy)="#?([^"]+)"/gu))
        expect(ids).toContain(target)
    }
  })

  test('the matrix has a tile for each element with its status in words', () => {
    expect(page('good').match(/class="tile present"/gu)).toHaveLength(36)
    expect(page('poor').match(/class="tile missing"[^>]*title="[^"]+：缺"/gu)).toHaveLength(12)
    expect(page('screen')).not.toContain('class="tile ')
  })

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'hostile text %i changes no markup',
    (_, text) => {
      const harmless = formatHtml(hostileResult('文'), reportContext('zh'))
      const hostile = formatHtml(hostileResult(text), reportContext('zh'))
      const count = (html: string) =>
        tagNames(html).filter((name) => name === 'script' || name === 'img' || name === 'section').length
      expect(count(hostile)).toBe(count(harmless))
      expect(hostile).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u)
      expect(tagNames(hostile)).not.toContain('img')
    },
  )

  test('says what it is and is not, with measure and tool, and quotes the article item', () => {
    const html = page('poor')
    expect(html).toContain('不构成法律意见')
    expect(html).toContain('《人工智能科技伦理管理服务办法（试行）》')
    expect(html).toContain('lunshen 0.1.0')
    expect(html).toContain('<summary>第十二条（一）【申请】</summary>')
    expect(html).toContain('来源不清，就无法判断')
  })

  test('marks what is present on weak evidence, and only that', () => {
    const marked =
      /<summary>(?:(?!<\/summary>).)*<span>([^<]+)<\/span><span class="chip unclear">依据较弱，请核对/gu
    expect([...page('poor').matchAll(marked)].map((match) => match[1])).toEqual(['经费来源'])
    expect(page('good')).not.toContain('依据较弱')
  })

  test('what is too brief names its element in the heading', () => {
    expect(page('poor')).toContain('<span>经费来源</span><span class="chip unclear">内容过于简略</span>')
  })

  test('the overview says why a file was not read, and whether expert re-review is needed', () => {
    const overview = page('poor').split('</table>')[0] ?? ''
    expect(overview).toContain('<small>这是旧版 Word 格式（.doc）')
    expect(overview).toContain('一般程序，需要专家复核')
    expect(overview).toContain('一般程序，可能需要专家复核')
  })

  test('the verdict stands before everything else in the file’s report', () => {
    const html = page('good')
    expect(html.indexOf('材料基本齐全')).toBeLessThan(html.indexOf('class="matrix"'))
  })
})
