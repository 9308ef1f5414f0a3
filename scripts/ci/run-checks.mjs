// Runs named checks one after the other and counts them.

/** A check that fails says why by throwing; its result, if any, is printed behind its name. */
export function makeChecks() {
  let passed = 0
  let failed = 0
  return {
    async check(name, body) {
      try {
        const note = await body()
        passed++
        console.log(`✓ ${name}${note === undefined ? '' : ` (${note})`}`)
      } catch (error) {
        failed++
        console.log(`✘ ${name}: ${error.message}`)
      }
    },
    /** Prints the sum as the last line; the exit status that goes with it. */
    finish() {
      console.log(`${passed} passed, ${failed} failed`)
      return failed === 0 && passed > 0 ? 0 : 1
    },
  }
}

/** Throws unless a condition holds. */
export function demand(condition, message) {
  if (!condition) throw new Error(message)
}
