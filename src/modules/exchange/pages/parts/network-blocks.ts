import type { Block, Scene } from '../../../../drawing/index.ts'
import type { Network } from '../../../views/index.ts'
import { networkTable } from '../../rules.ts'

/** A network on paper, and beneath it each tie. */
export function networkBlocks(network: Network, scene: Scene): Block[] {
  const { columns, rows } = networkTable(network, [])
  const kept = columns.flatMap(({ heading }, at) => (PRINTED.includes(heading) ? [at] : []))
  return [
    { kind: 'heading', level: 2, words: 'The drawing' },
    { kind: 'figure', scene },
    { kind: 'heading', level: 2, words: 'The same as a list' },
    {
      kind: 'table',
      columns: kept.map(at => ({ heading: columns[at]?.heading ?? '', share: columns[at]?.width ?? 1 })),
      rows: rows.map(cells => kept.map(at => cells[at] ?? '')),
    },
  ]
}

const PRINTED: readonly string[] = ['One', 'What the other is to them', 'The other', 'When', 'How it is known']
