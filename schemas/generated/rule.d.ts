// Generated from the JSON Schemas by `npm run generate`. Do not edit.
/**
 * 一条检查规则：说什么、为什么、怎样改。一条规则一个文件；文中 {title} {advice} {excerpt} {count} 由检查时的事实代入。
 */
export interface Rule {
id: string
severity: ("error" | "warning" | "info")
/**
 * 要素规则的条款取自要素本身，其余规则在此写明
 */
article?: string
title: RuleText
/**
 * 按原因区分的说法；default 为一般情形
 */
messages: {
[k: string]: RuleText
}
advice: RuleText
why: RuleText
example: {
good: string
bad: string
}
}
export interface RuleText {
zh: string
en: string
}
