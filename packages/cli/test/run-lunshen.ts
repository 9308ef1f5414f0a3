import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** The real command; it runs from `dist`, which the set-up has built. */
export const binary = fileURLToPath(new URL('../bin/lunshen.js', import.meta.url))

/** Folder of the example files. */
export const examples = dirname(require.resolve('@lunshen/examples/package.json'))

/** Folder of the form templates. */
export const templates = dirname(require.resolve('@lunshen/templates/package.json'))

/** Folder of the JSON Schemas. */
export const schemas = dirname(require.resolve('@lunshen/schemas/package.json'))

/** What a finished process left behind. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program without a terminal; `env` goes over the environment, `undefined` takes a variable away. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      const text = (kind: keyof typeof chunks) => Buffer.concat(chunks[kind]).toString('utf8')
      resolve({ status, stdout: text('stdout'), stderr: text('stderr') })
    })
  })
}

/** Runs `lunshen` with arguments. */
export function lunshen(...args: readonly string[]): Promise<Run> {
  return run(process.execPath, [binary, ...args])
}

/** A new folder for what a test writes. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'lunshen-cli-'))
}

/** What no user should ever see: a stack frame, a source line of ours, an uncaught error. */
export const stackTrace = /^\s+at |\bnode:internal\b|\.js:\d+|(?:Type|Reference|Range)Error\b/m
