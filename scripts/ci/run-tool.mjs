// Runs other programs, each within a time of its own.
import { execFile } from 'node:child_process'

/** Runs a program; its standard output, or an error that says what it said. */
export function runTool(command, args, { seconds = 60, env = {}, statuses = [0], encoding = 'utf8' } = {}) {
  const options = {
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 256 * 2 ** 20,
    encoding,
    env: { ...process.env, ...env },
  }
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null || statuses.includes(error.code)) return resolve(stdout)
      const reason = error.killed ? `no end within ${seconds} s` : `status ${error.code}`
      reject(new Error(`${command}: ${reason}. ${String(stderr).trim().slice(-400)}`, { cause: error }))
    })
    child.stdin.end()
  })
}
