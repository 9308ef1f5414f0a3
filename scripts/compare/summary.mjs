// Adds up comparisons of files into the table and the list of what was lost.

const tools = ['ours', 'tree', 'mammoth', 'pandoc', 'soffice']

/** Why a missing piece of a peer is not our loss. */
const excluded = {
  'peer-repeats':
    'the peer shows a text more often than the file holds it (both branches of AlternateContent, a table repeated)',
  joined:
    'the peer joined two texts over something it left out (a formula, the base of a ruby) or put in (hidden text): both are in ours',
  unshown: 'no page shows it: the fallback of a drawing that the reader has read, a field code',
}

/** Starts a summary; `finish()` gives the table, the details and whether anything failed. */
export function startSummary() {
  const outcomes = { files: 0, opened: 0, coded: 0, wrong: [] }
  const union = { pieces: { mammoth: 0, pandoc: 0 }, ours: [], mammoth: 0, pandoc: 0 }
  const byConstruct = new Map()
  const details = []
  const times = []

  function addOutcome(file, ours) {
    outcomes.files++
    if (ours.ms !== undefined) times.push(ours.ms)
    if (ours.output === undefined) outcomes.coded++
    else outcomes.opened++
    const got = ours.crash ? 'crash' : ours.output === undefined ? 'error' : 'ok'
    const fits = got !== 'crash' && (file.expected === 'either' || file.expected === got)
    if (!fits)
      outcomes.wrong.push(
        `${file.name}: expected ${file.expected}, got ${got} ${ours.code ?? ours.error ?? ''}`,
      )
  }

  function addComparison(file, result) {
    for (const peer of ['mammoth', 'pandoc']) {
      union.pieces[peer] += result.pieces[peer]
      union[peer] += result.union[peer].filter((loss) => loss.class === 'lost').length
    }
    union.ours.push(...result.union.ours.map((loss) => ({ file: file.name, ...loss })))
    for (const [construct, { probed, lost }] of Object.entries(result.constructs)) {
      for (const [tool, losses] of Object.entries(lost)) count(construct, tool, probed, losses.length)
      for (const loss of lost.ours ?? [])
        details.push(
          `${construct}\t${file.name}\t${loss.repeated ? '(fewer times) ' : ''}${loss.lost}\t← ${loss.piece.text.slice(0, 120)}`,
        )
    }
    for (const [tool, losses] of Object.entries(result.numbers.lost))
      count('automatic-number', tool, result.numbers.numbers.length, losses.length)
    for (const loss of result.numbers.lost.ours ?? [])
      details.push(
        `automatic-number\t${file.name}\tLibreOffice «${loss.label}»\tours …${loss.ours ?? '(paragraph not found)'}| ${loss.plain.slice(0, 40)}`,
      )
    const { probed, lost } = result.checkBoxes
    if (probed === 0) return
    for (const [tool, losses] of Object.entries(lost)) count('check-box', tool, probed, losses)
    if (lost.ours) details.push(`check-box\t${file.name}\t${lost.ours} of ${probed} not shown`)
  }

  function count(construct, tool, probed, lost) {
    const row = byConstruct.get(construct) ?? {}
    const cell = row[tool] ?? { probed: 0, lost: 0 }
    cell.probed += probed
    cell.lost += lost
    row[tool] = cell
    byConstruct.set(construct, row)
  }

  function finish() {
    const lost = union.ours.filter((loss) => loss.class === 'lost')
    const sorted = times.sort((a, b) => a - b)
    const table = [
      `files ${outcomes.files}: opened ${outcomes.opened}, coded errors ${outcomes.coded}, not as expected ${outcomes.wrong.length}; median ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1)} ms`,
      `peers' pieces: mammoth ${union.pieces.mammoth}, pandoc ${union.pieces.pandoc}; ours lacks ${lost.length}, mammoth lacks ${union.mammoth} of pandoc's, pandoc lacks ${union.pandoc} of mammoth's`,
      ...Object.keys(excluded).map(
        (name) =>
          `excluded ${name}: ${union.ours.filter((loss) => loss.class === name).length} (${excluded[name]})`,
      ),
      '',
      `lost / probed by construct${' '.repeat(8)}${tools.map((tool) => (tool === 'tree' ? 'ours, text' : tool === 'ours' ? 'ours+ledger' : tool).padStart(14)).join('')}`,
      ...[...byConstruct].map(
        ([construct, row]) =>
          construct.padEnd(32) +
          tools
            .map((tool) => (row[tool] ? `${row[tool].lost}/${row[tool].probed}` : '–').padStart(14))
            .join(''),
      ),
    ].join('\n')
    const listed = [
      `## Outcome not as expected (${outcomes.wrong.length})`,
      ...outcomes.wrong,
      `\n## Pieces of mammoth and pandoc that ours lacks (${lost.length})`,
      ...lost.map(describe),
      `\n## Text of the file's XML that ours lacks, by construct (${details.length})`,
      ...details.sort(),
      ...Object.keys(excluded).flatMap((name) => [
        `\n## Excluded: ${name}`,
        ...union.ours.filter((loss) => loss.class === name).map(describe),
      ]),
    ].join('\n')
    return { table, details: listed, failed: outcomes.wrong.length > 0 || lost.length > 0 }
  }
  return { addOutcome, addComparison, finish }
}

function describe({ file, from, construct, lost, repeated, piece }) {
  return `${construct}\t${file}\t[${from} ${piece.kind}] ${repeated ? '(fewer times) ' : ''}${lost}\t← ${piece.text.slice(0, 120).replaceAll('\n', ' ')}`
}
