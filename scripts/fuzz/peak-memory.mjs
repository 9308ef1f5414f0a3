// Preloaded into a process that is to be measured: writes its peak resident set (KiB) and its CPU time (µs, user and system) to
// descriptor 3 when it ends.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`)
})
