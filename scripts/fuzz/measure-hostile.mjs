// Each hostile file in a process of its own, against the promises about outcome, time and memory.
// `node scripts/fuzz/measure-hostile.mjs [--match PATTERN] [--light | --heavy] [--brim] [--show] [--check] [--jobs N] [--verbose]`; exit 1 when a promise is broken.
// --show: through `lunshen show` in each of its views, --check: through `lunshen check`, instead of the reader alone; --brim: files just below the limits instead.
// Time is the lesser of wall time, which other work on the machine lengthens, and CPU time, which the collector's threads lengthen.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { hostileFiles } from '@lunshen/specimens'
import { brimfulFiles } from './brimful-files.mjs'

const { values } = parseArgs({
  options: {
    match: { type: 'string', default: '' },
    light: { type: 'boolean', default: false },
    heavy: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    brim: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '1' },
  },
})
const bounds = { ms: 10_000, rss: 400, hangMs: 60_000 }
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const preload = new URL('peak-memory.mjs', import.meta.url).href
const cli = here('../../packages/cli/bin/lunshen.js')

/** Runs one process to its end or to the bound on time. */
function run(args) {
  return new Promise((resolve) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    const text = ['', '', '', '']
    for (const i of [1, 2, 3])
      child.stdio[i].setEncoding('utf8').on('data', (part) => {
        if (text[i].length < 50_000_000) text[i] += part
      })
    const timer = setTimeout(() => child.kill('SIGKILL'), bounds.hangMs)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const [rss, cpu] = text[3].split(' ').map(Number)
      const wallMs = Math.round(performance.now() - start)
      const cpuMs = Math.round((cpu ?? 0) / 1000)
      resolve({
        code,
        signal,
        stdout: text[1],
        stderr: text[2],
        rss: Math.round(rss / 1024),
        wallMs,
        cpuMs,
        ms: cpuMs === 0 ? wallMs : Math.min(wallMs, cpuMs),
      })
    })
  })
}

async function readThrough(path) {
  const { stdout, stderr, ...ended } = await run([here('read-one.mjs'), path])
  if (ended.code !== 0) return { ...ended, result: 'crash', detail: ended.signal ?? stderr.slice(-600) }
  const answer = JSON.parse(stdout)
  return { ...ended, ...answer }
}

const worse = (a, b) => ({
  ...a,
  ms: Math.max(a.ms, b.ms),
  wallMs: Math.max(a.wallMs, b.wallMs),
  cpuMs: Math.max(a.cpuMs, b.cpuMs),
  rss: Math.max(a.rss, b.rss),
})

/** Each view in a process of its own; the answer is the first one's, the cost the dearest one's. */
async function showThrough(path) {
  let worst
  for (const format of ['md', 'json', 'outline']) {
    const answer = await showAs(path, format)
    if (answer.result === 'crash') return answer
    worst = worst === undefined ? answer : worse(worst, answer)
    if (answer.result !== 'document') return worst
  }
  return worst
}

async function showAs(path, format) {
  const { code, signal, stdout, stderr, ...cost } = await run([cli, 'show', path, '--format', format])
  const error = /（([a-z-]+)）\s*$/.exec(stderr)?.[1]
  if (signal !== null || /^\s+at /m.test(stderr) || (code !== 0 && error === undefined))
    return { ...cost, result: 'crash', detail: `${signal ?? code}: ${format}; ${stderr.slice(-600)}` }
  return { ...cost, result: code === 0 ? 'document' : error, texts: undefined, ledger: undefined }
}

async function checkThrough(path) {
  const { code, signal, stdout, stderr, ...cost } = await run([cli, 'check', path, '--format', 'json'])
  const result = signal === null && [0, 1, 2].includes(code) ? parseResult(stdout) : undefined
  if (result === undefined || /^\s+at /m.test(stderr))
    return {
      result: 'crash',
      detail: `${signal ?? code}: ${stdout.length} characters; ${stderr.slice(-600)}`,
      ...cost,
    }
  return {
    ...cost,
    result: result.status === 'checked' ? 'document' : result.error.code,
    ledger: (result.ledger ?? []).map((entry) => entry.kind),
    texts: undefined,
  }
}

function parseResult(json) {
  try {
    return JSON.parse(json).results[0]
  } catch {
    return undefined
  }
}

function complaints(file, answer) {
  const found = []
  if (!file.accept.includes(answer.result)) found.push(`${answer.result}, not ${file.accept.join(' | ')}`)
  const withinMs = values.check || values.show ? bounds.ms : (file.withinMs ?? bounds.ms)
  if (answer.ms > withinMs) found.push(`${answer.ms} ms > ${withinMs}`)
  if (answer.rss > bounds.rss) found.push(`${answer.rss} MB > ${bounds.rss}`)
  if (answer.result === 'crash') found.push(answer.detail)
  if (answer.result !== 'document' || answer.ledger === undefined) return found
  for (const kind of file.ledger ?? []) if (!answer.ledger.includes(kind)) found.push(`ledger lacks ${kind}`)
  if (answer.texts === undefined) return found
  for (const text of file.text ?? []) if (!answer.texts.includes(text)) found.push(`text lacks ${text}`)
  for (const text of file.noText ?? []) if (answer.texts.includes(text)) found.push(`text holds ${text}`)
  return found
}

const through = values.check ? checkThrough : values.show ? showThrough : readThrough

async function measure(file, folder) {
  const path = join(folder, file.name.replaceAll('/', '_'))
  const bytes = file.make()
  await writeFile(path, bytes)
  const answer = await through(path)
  await rm(path)
  const failed = complaints(file, answer)
  if (failed.length > 0 || values.verbose) {
    const megabytes = (bytes.length / 1e6).toFixed(2)
    console.log(
      `${failed.length > 0 ? '✗' : '✓'} ${file.name} (${megabytes} MB): ${answer.result}, ${answer.wallMs} ms (CPU ${answer.cpuMs} ms), ${answer.rss} MB ${failed.join('; ')}`,
    )
  }
  return { file, answer, failed }
}

const folder = await mkdtemp(join(tmpdir(), 'lunshen-hostile-'))
const isWanted = (file) =>
  new RegExp(values.match).test(file.name) && !(values.light && file.heavy) && !(values.heavy && !file.heavy)
const files = (values.brim ? brimfulFiles() : hostileFiles()).filter(isWanted)
const results = []
const queue = files.values()
const work = async () => {
  for (const file of queue) results.push(await measure(file, folder))
}
await Promise.all(Array.from({ length: Number(values.jobs) }, work))
await rm(folder, { recursive: true })
const most = (key) => results.reduce((a, b) => (b.answer[key] > a.answer[key] ? b : a))
const failures = results.filter(({ failed }) => failed.length > 0)
console.log(
  `${results.length} hostile files: ${failures.length} break a promise; slowest ${most('ms').answer.ms} ms (${most('ms').file.name}), largest ${most('rss').answer.rss} MB (${most('rss').file.name})`,
)
process.exitCode = failures.length > 0 ? 1 : 0
