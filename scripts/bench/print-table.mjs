const number = (value, digits = 1) => (value === undefined ? '–' : value.toFixed(digits))
const pair = (measured) => (measured ? `${number(measured.median)} (${number(measured.min)})` : '–')

/** Prints rows as a table: median (minimum) of ours and of the peer, the ratio, the target, PASS or FAIL. */
export function printTable(rows) {
  const lines = rows.map((row) => [
    row.what,
    row.unit,
    pair(row.ours),
    pair(row.peer),
    row.ratio === undefined ? '–' : `${number(row.ratio, 3)} (${number(row.minRatio, 3)})`,
    row.ratio === undefined && !row.skipped ? `< ${row.target}` : `<= ${row.target}`,
    row.skipped ? `skipped: ${row.skipped}` : row.pass ? 'PASS' : 'FAIL',
  ])
  const head = ['what', 'unit', 'ours: median (min)', 'peer: median (min)', 'ratio', 'target', 'verdict']
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => width(line[i]))))
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, i) => cell + ' '.repeat(widths[i] - width(cell)))
        .join('  ')
        .trimEnd(),
    )
}

/** Columns on a terminal: Chinese characters take two. */
function width(text) {
  return [...text].reduce(
    (sum, char) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1),
    0,
  )
}
