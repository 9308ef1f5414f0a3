// Installs and builds, with nothing but Node on the machine; does nothing when nothing has changed since the last time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pnpm = 'pnpm@10.34.9'
const stamp = `${root}/node_modules/.setup-stamp`
const windows = process.platform === 'win32'

function run(command, args) {
  // npx is a script on Windows and needs a shell; Node itself, whose path may hold spaces, must not have one.
  const shell = windows && command === 'npx'
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell })
  if (error) console.error(`无法运行 ${command}：${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

function inputsHash() {
  const hash = createHash('sha256').update(process.version)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    hash.update(readFileSync(`${root}/${file}`))
  return hash.digest('hex')
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(
    `需要 Node.js 20.11 或更高版本，当前为 ${process.version}。请从 Node.js 官方网站安装新版本后再试。`,
  )
  process.exit(1)
}

const wanted = inputsHash()
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
if (!installed && !process.argv.includes('--build-only')) {
  console.error('正在安装依赖（首次约需一分钟）……')
  run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'])
  writeFileSync(stamp, wanted)
}
run(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '--build'])
