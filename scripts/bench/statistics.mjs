/** The smallest and the middle of some numbers. */
export function summarise(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)] }
}
