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
advice: RuleText1
voices: RuleVoices
summary: RuleText4
help: RuleText5
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
/**
 * 对申请人说的：怎样改
 */
export interface RuleText1 {
zh: string
en: string
}
export interface RuleVoices {
teacher: RuleText2
committee: RuleText3
}
/**
 * 给授课人的评语
 */
export interface RuleText2 {
zh: string
en: string
}
/**
 * 给委员会的法据与写法，可直接用于公文
 */
export interface RuleText3 {
zh: string
en: string
}
/**
 * 一句话说明查什么，用于规则清单
 */
export interface RuleText4 {
zh: string
en: string
}
/**
 * 不针对具体要素的一般改法，用于规则清单
 */
export interface RuleText5 {
zh: string
en: string
}
