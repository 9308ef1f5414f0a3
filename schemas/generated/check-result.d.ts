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
