// A child process that reads one file after the other; killed and started anew when a file takes too long or too much.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('worker.mjs', import.meta.url))

/** Starts a worker for `mammoth` or `reader`; `ask(path)` gives its answer, or {error} when it died or ran past the limit. */
export function startWorker(tool, limitMs = 30_000) {
  let child
  const start = () => {
    child = fork(script, [tool], { execArgv: ['--max-old-space-size=1500'], serialization: 'advanced' })
  }
  start()
  const ask = (path) =>
    new Promise((resolve) => {
      const finish = (answer, dead) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (dead) {
          child.kill('SIGKILL')
          start()
        }
        resolve(answer)
      }
      const timer = setTimeout(
        () => finish({ error: `no answer in ${limitMs} ms`, crash: true }, true),
        limitMs,
      )
      child.on('message', (answer) => finish(answer, false))
      child.on('exit', (code, signal) => finish({ error: `died (${code ?? signal})`, crash: true }, true))
      child.send(path)
    })
  return { ask, stop: () => child.kill() }
}
