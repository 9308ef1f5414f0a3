// Generated from the JSON Schemas by `npm run generate`. Do not edit.
/**
 * lunshen check / screen 的结果。location 对 Markdown 为行列，对 Word 为正文段落序号与标题路径。
 */
export interface CheckResult {
schemaVersion: 1
tool: {
name: string
version: string
}
measure: MeasureRef
results: FileResult[]
}
export interface MeasureRef {
id: string
title: string
version: string
}
/**
 * 一个文件的结果。check 给出全部字段；screen 不含 summary、elements、findings；读不了的文件只有 error。
 * 
 * This interface was referenced by `CheckResult`'s JSON-Schema
 * via the `definition` "fileResult".
 */
export interface FileResult {
file: string
/**
 * 文件不存在时为空串
 */
sha256: string
status: ("checked" | "unreadable")
error?: FileError
title?: string
summary?: Summary
/**
 * @minItems 1
 */
elements?: ElementResult[]
findings?: Finding[]
/**
 * @minItems 3
 * @maxItems 3
 */
annex?: AnnexMatch[]
procedure?: Procedure
ledger?: LedgerEntry[]
/**
 * check --application：合并评判的各个文件；单独评判时没有这一项
 * 
 * @minItems 1
 */
files?: ApplicationFile[]
/**
 * 补齐计划：按先后列出接下来要写的内容，步数最少
 */
plan?: PlanStep[]
/**
 * 依本地规则或文内说明不再提示的事项，连同理由
 */
suppressed?: SuppressedFinding[]
}
export interface FileError {
code: string
message: string
}
export interface Summary {
present: number
placeholder: number
unclear: number
missing: number
errors: number
warnings: number
}
export interface ElementResult {
id: string
article: string
title: string
status: ("present" | "placeholder" | "unclear" | "missing")
confidence: number
evidence: Evidence[]
}
export interface Evidence {
text: string
location: Location
}
export interface Location {
/**
 * 所在段落（块）起始的行，自 1 起
 */
line?: number
/**
 * 所在段落（块）起始的列，自 1 起
 */
column?: number
/**
 * 正文第几段（表格内段落计入，自 1 起）
 */
paragraph?: number
headingPath?: string[]
table?: number
row?: number
cell?: number
/**
 * 文本框，全文自 1 起计
 */
textBox?: number
/**
 * 脚注或尾注，如 footnote:2；段落号是引用处的
 */
note?: string
/**
 * 一份申请有几个文件时，在哪个文件
 */
file?: string
excerpt: string
}
export interface Finding {
ruleId: string
severity: ("error" | "warning" | "info")
article: string
element?: string
message: string
advice: string
location: Location
/**
 * 与之不一致、须一并查看的其他位置
 */
related?: Location[]
/**
 * 本地规则对这一条的说明，不改变办法的要求
 */
note?: string
}
export interface AnnexMatch {
item: (1 | 2 | 3)
title: string
verdict: ("likely" | "possible" | "unlikely")
score: number
evidence: AnnexEvidence[]
discounted: AnnexDiscount[]
}
export interface AnnexEvidence {
text: string
term: string
location: Location
weight: number
}
export interface AnnexDiscount {
text: string
term: string
reason: string
location: Location
}
export interface Procedure {
suggested: ("general" | "simplified" | "emergency")
expertReview: ("required" | "possible" | "not-indicated")
reasons: ProcedureReason[]
}
export interface ProcedureReason {
article: string
text: string
}
export interface LedgerEntry {
kind: string
count: number
effect: string
location?: Location
/**
 * 逐处列出看到而没有作为材料内容的文字：批注、修订、隐藏文字、页眉页脚、图片说明等
 */
details?: LedgerDetail[]
}
export interface LedgerDetail {
text: string
author?: string
location?: Location
}
/**
 * 一份申请中的一个文件：是什么材料，写了哪些要素。图片、PDF 等在场而未读的，status 为 unread。
 * 
 * This interface was referenced by `CheckResult`'s JSON-Schema
 * via the `definition` "applicationFile".
 */
export interface ApplicationFile {
file: string
sha256: string
status: ("checked" | "unread" | "unreadable")
error?: FileError
role: ("plan" | "risk-assessment" | "commitment" | "form" | "attachment" | "other")
title?: string
/**
 * 依据出自该文件的要素编号，按办法的次序
 */
elements: string[]
}
export interface PlanStep {
order: number
/**
 * 签署、填实、新写、补足、核实、统一口径、补交
 */
action: ("sign" | "fill" | "write" | "complete" | "confirm" | "reconcile" | "attach")
/**
 * 这一步补齐的要素；与要素无关的为空
 */
elements: string[]
/**
 * 要做什么，一句话
 */
task: string
/**
 * 大约写多少：一行、一段、一节
 */
effort: ("line" | "paragraph" | "section")
/**
 * 示例写法，须按实际情况改写，不得照抄
 */
sample?: string
location?: Location
}
export interface SuppressedFinding {
finding: Finding
reason: string
/**
 * 出处：本地规则文件，或文内所在位置
 */
by: string
until?: string
}
