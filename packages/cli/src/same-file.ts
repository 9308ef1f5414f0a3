import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { say } from './messages.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Whether two paths lead to one file or folder, be it through links, another spelling or letters of another case. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true
  try {
    const [a, b] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })])
    // Some network disks number nothing: there the path without links has to do.
    if (a.ino !== 0n || b.ino !== 0n) return a.dev === b.dev && a.ino === b.ino
    return (await realpath(one)) === (await realpath(other))
  } catch {
    // What is not there yet cannot be overwritten.
    return false
  }
}

/** An output never replaces what the command reads: the applicant's original above all. */
export async function refuseInput(
  option: string,
  output: string,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(input, output))
      throw new UsageError(say(terminal.language, 'outputIsInput', option, output))
  }
}
