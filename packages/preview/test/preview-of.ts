import { type Document, readDocument } from '@lunshen/reader'
import { type Preview, type PreviewNode, previewDocument } from '../src/index.ts'
import type { PreviewLimits } from '../src/limits.ts'

/** Reads and shows a file. */
export async function previewOf(
  bytes: Uint8Array,
  name = 'a.docx',
  limits: Partial<PreviewLimits> = {},
): Promise<Preview> {
  return previewDocument(await documentOf(bytes, name), bytes, { limits })
}

async function documentOf(bytes: Uint8Array, name: string): Promise<Document> {
  const document = await readDocument(bytes, { name })
  if (document.type === 'reader-error') throw new Error(document.code)
  return document
}

/** Reads and shows Markdown. */
export function previewOfMarkdown(text: string, limits: Partial<PreviewLimits> = {}): Promise<Preview> {
  return previewOf(new TextEncoder().encode(text), 'a.md', limits)
}

/** A preview in short: `p@3:text`, `td[p@4:text]`, `<image/png>`, `{image-size}`. */
export function outline(preview: Preview): string[] {
  if (preview.type === 'no-preview') return [preview.reason]
  return preview.nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '').map(short)
}

function short(node: PreviewNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'image') return `<${/^data:([^;]+)/.exec(node.source)?.[1]} ${node.alt}>`
  if (node.type === 'box') return `{${node.kind} ${node.alt}}`
  const { paragraph, textBox, note, line } = node.place ?? {}
  const place = note ?? (textBox === undefined ? (paragraph ?? line) : `box${textBox}`)
  const extra = [
    node.colSpan && `c${node.colSpan}`,
    node.rowSpan && `r${node.rowSpan}`,
    node.align,
    node.href,
  ]
  const flags = extra.filter(Boolean).join(',')
  const head = `${node.tag}${place === undefined ? '' : `@${place}`}${flags && `(${flags})`}`
  return `${head}[${node.children
    .filter((child) => child.type !== 'text' || child.value !== '\n')
    .map(short)
    .join('')}]`
}

/** All text of a preview, boxes and pictures left out. */
export function textOf(preview: Preview): string {
  const of = (node: PreviewNode): string =>
    node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(of).join('') : ''
  return preview.type === 'preview' ? preview.nodes.map(of).join('\n') : ''
}
