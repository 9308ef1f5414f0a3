import type { PlanWords } from './plan-words.ts'

/**
 * An example with what belongs to its own project left blank: 「经费共 180 万元」 → 「经费共（　）万元」. Numbers, codes, names with
 * 某 and counted Chinese numerals go; the way of saying it stays.
 */
export function blankFacts(example: string, words: PlanWords): string {
  const { blank, names, counted } = words
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  const named = longestFirst.reduce((text, name) => text.replaceAll(name, blank), example)
  return named
    .replace(codes, blank)
    .replace(organisations, blank)
    .replace(people, blank)
    .replace(countedNumeral(counted), blank)
    .replace(/ *（　） */g, blank)
    .replace(/(?:（　）){2,}|（（　））/g, blank)
}

/** A run of digits with the letters, points and slashes that belong to it: 2026C0312, V1.0, 0.95. */
const codes = /[A-Za-z]{0,4}\d[\dA-Za-z]{0,20}(?:[.,]\d{1,10})?/g

const organisations = /某\p{Script=Han}{1,8}?(?:医院|公司|大学|学院|研究所|研究院|中心)/gu

/** 陈某; the surname stands behind a mark or a word that ends there. */
const people = /(?<=^|[，。、：；（由为]|工程师|负责人|替补)[\p{Script=Han}]某/gu

function countedNumeral(counted: readonly string[]): RegExp {
  return new RegExp(
    `(?<![第每任意一二三四五六七八九十两])[二两三四五六七八九十百千][十百千]?(?=(?:${counted.join('|')}))`,
    'gu',
  )
}
