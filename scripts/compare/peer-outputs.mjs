// What mammoth, pandoc and LibreOffice make of each file, kept in a cache folder: the runs take minutes, the comparison seconds.
import { spawn, spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWorker } from './worker-client.mjs'

const batchSize = 40

/** Fills the cache for the files ({path, id}) and returns `read(tool, id)`, which gives the output or {error}. */
export async function cachePeerOutputs(files, folder, { soffice }) {
  await mkdir(folder, { recursive: true })
  const have = new Set(await readdir(folder))
  const missing = (suffix) => files.filter(({ id }) => !have.has(`${id}.${suffix}`))
  await runMammoth(missing('mammoth.json'), folder)
  if (hasCommand('pandoc')) await runPandoc(missing('pandoc.json'), folder)
  if (soffice) await runSoffice(missing('soffice.json'), folder)
  return async (tool, id) => {
    const text = await readFile(join(folder, `${id}.${tool}.json`), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : JSON.parse(text)
  }
}

/** Whether a command runs on this machine. */
export function hasCommand(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

async function runMammoth(files, folder) {
  const worker = startWorker('mammoth')
  for (const { id, path } of files) await keep(folder, id, 'mammoth', await worker.ask(path))
  worker.stop()
}

async function runPandoc(files, folder) {
  for (const { id, path } of files) await keep(folder, id, 'pandoc', await pandocOf(path))
}

function pandocOf(path) {
  return new Promise((resolve) => {
    const child = spawn('pandoc', ['-f', 'docx', '-t', 'json', path, '+RTS', '-M1500m', '-RTS'], {
      timeout: 30_000,
    })
    const out = []
    const err = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    child.on('error', (error) => resolve({ error: String(error) }))
    child.on('close', (code) =>
      resolve(
        code === 0
          ? { output: JSON.parse(Buffer.concat(out).toString('utf8')) }
          : { error: Buffer.concat(err).toString('utf8').slice(0, 300) || `exit ${code}` },
      ),
    )
  })
}

/** One call converts a batch; what a batch that crashed leaves out is tried again by itself. */
async function runSoffice(files, folder) {
  for (let i = 0; i < files.length; i += batchSize) {
    const batch = files.slice(i, i + batchSize)
    const done = await convert(batch, folder)
    for (const file of batch.filter(({ id }) => !done.has(id))) {
      if (!(await convert([file], folder)).has(file.id))
        await keep(folder, file.id, 'soffice', { error: 'no output' })
    }
  }
}

async function convert(batch, folder) {
  const work = await mkdtemp(join(tmpdir(), 'compare-soffice-'))
  for (const { id, path } of batch) await copyFile(path, join(work, `${id}.docx`))
  const inputs = batch.map(({ id }) => join(work, `${id}.docx`))
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
  const format = 'txt:Text (encoded):UTF8'
  await new Promise((resolve) => {
    const child = spawn(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', work, ...inputs],
      {
        stdio: 'ignore',
        timeout: 20_000 + 6_000 * batch.length,
        killSignal: 'SIGKILL',
      },
    )
    child.on('close', resolve)
    child.on('error', resolve)
  })
  const done = new Set()
  for (const { id } of batch) {
    const text = await readFile(join(work, `${id}.txt`), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    await keep(folder, id, 'soffice', { output: text })
    done.add(id)
  }
  await rm(work, { recursive: true, force: true })
  return done
}

async function keep(folder, id, tool, value) {
  const target = join(folder, `${id}.${tool}.json`)
  await writeFile(`${target}.part`, JSON.stringify(value))
  await rename(`${target}.part`, target)
}
