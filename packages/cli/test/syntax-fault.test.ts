import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonFault, yamlFault } from '../src/input/syntax-fault.ts'

function failureOf(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    return error
  }
  throw new Error('nothing failed')
}

const json = (text: string) =>
  jsonFault(
    text,
    failureOf(() => JSON.parse(text)),
    'zh',
  )

describe('why a text is no JSON', () => {
  it.each([
    ['# 题目', '第 1 行第 1 列出现了不合格式的“#”'],
    ['{\n  "a": 1,\n}', '第 3 行第 1 列出现了不合格式的“}”'],
    ['{\n  "a": 1\n  "b": 2\n}', '第 3 行第 3 列出现了不合格式的“"”'],
    ['{“a”: 1}', '第 1 行第 2 列出现了不合格式的““”'],
    ['{"a": [1, 2,, 3]}', '第 1 行第 13 列出现了不合格式的“,”'],
    ['{"a": "上\n下"}', '第 1 行第 9 列出现了不合格式的空白或换行'],
    ['{"a": {"b": 1}', '内容没有写完就结束了'],
    ['{"a": "没有右引号', '内容没有写完就结束了'],
    [' \n', '文件没有内容。'],
  ])('%j', (text, start) => {
    const said = json(text)
    expect(said.startsWith(start), said).toBe(true)
    expect(said).not.toMatch(/JSON|position|token|expected/i)
  })
})

describe('why a text is no YAML', () => {
  it.each([
    ['a: 1\n b: c: 2', /^第 \d 行第 \d+ 列的写法不合格式/],
    ['a: *x', /^写法不合格式/],
  ])('%j', (text, sentence) => {
    expect(
      yamlFault(
        failureOf(() => parse(text)),
        'zh',
      ),
    ).toMatch(sentence)
  })
})
