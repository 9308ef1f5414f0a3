import { describe, expect, test } from 'vitest'
import { outline, previewOfMarkdown, textOf } from './preview-of.ts'

const shown = async (text: string) => outline(await previewOfMarkdown(text))

describe('Markdown', () => {
  test('blocks carry their lines', async () => {
    expect(await shown('# 题目\n\n正文**粗**\n\n- 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n')).toEqual([
      'h1@1[题目]',
      'p@3[正文strong[粗]]',
      'ul[li@5[一]li@6[二]]',
      'table@8[thead[tr[th@8[甲]th@8[乙]]]tbody[tr[td@10[1]td@10[2]]]]',
    ])
  })

  test('HTML is text; comments and what it would run are not', async () => {
    const preview = await previewOfMarkdown(
      '前<b onclick="x">粗</b><!-- 暗 --><br>后\n\n<script>alert(1)</script>\n\n<iframe src="https://example.org"></iframe>\n',
    )
    expect(textOf(preview)).toMatch(/前.*粗.*后/s)
    expect(textOf(preview)).not.toMatch(/暗|alert/)
    expect(JSON.stringify(preview)).not.toMatch(/iframe|"tag":"(?:script|b)"/)
  })

  test('only http, https and mail addresses are links', async () => {
    expect(
      await shown('[a](javascript:alert(1)) [b](data:text/html,x) [c](https://x.org) [d](#e) [f](//g)'),
    ).toEqual(['p@1[a b a(https://x.org)[c] d f]'])
  })

  test('pictures are boxes: their bytes are not read, what is outside is not opened', async () => {
    expect(
      await shown(
        '![a](data:image/png;base64,iVBORw0KGgo=) ![d](fig.png) !["onerror="x](http://x.org/e.png)',
      ),
    ).toEqual(['p@1[{image-inline a} {image-external d} {image-external "onerror="x}]'])
  })

  test('deep nesting and long files are cut, never an exception', async () => {
    const deep = await previewOfMarkdown('- 一\n  - 二\n    - 三\n      - 四\n', { depth: 4 })
    expect(deep).toMatchObject({ type: 'preview', cut: true })
    expect(await previewOfMarkdown('段\n\n'.repeat(500), { nodes: 100 })).toMatchObject({ cut: true })
  })
})
