import { isReached, type Measured, type Row } from './bench.ts'

/** As a person reads it in a terminal: sizes, then one line a row. */
export function table({ bench, ours, peer, sizes, rows }: Measured): string {
  const cells = rows.map(row => [
    row.what,
    milliseconds(row.ours),
    milliseconds(row.peer),
    `${row.ratio.toFixed(2)}×`,
    goal(row),
    verdict(row),
  ])
  const lines = [['', 'ours ms', 'peer ms', 'ratio', 'goal', ''], ...cells]
  const widths = [0, 1, 2, 3, 4, 5].map(column => Math.max(...lines.map(line => (line[column] ?? '').length)))
  const said = lines.map(line =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  const measured = Object.entries(sizes).map(
    ([name, size]) => `${name} ${typeof size === 'number' ? size.toLocaleString('en-GB') : size}`,
  )
  return [`${bench}: ${measured.join(', ')}`, `ours: ${ours}; peer: ${peer}; medians`, ...said, ''].join('\n')
}

const milliseconds = (time: number): string => time.toFixed(time < 10 ? 2 : 1)

const goal = ({ limit, within }: Row): string =>
  within === undefined ? (limit === null ? '' : `≤ ${limit}×`) : `≤ ${within} ms`

function verdict(row: Row): string {
  const reached = isReached(row)
  return reached === null ? '' : reached ? 'reached' : 'missed'
}
