import type { FindOptions, Index } from './index/index-of.ts'
import type { Asked, Described, Found } from './model.ts'

export interface Row {
  /** The list's own name for it: a line, a reference. */
  readonly row: string
  readonly asked: Asked | Described
}

export interface Linked {
  readonly row: string
  /** The best first; none where nobody fits. */
  readonly found: readonly Found[]
}

export interface Part {
  /** Rows looked at so far. */
  readonly done: number
  readonly rows: readonly Linked[]
}

export interface LinkageOptions extends FindOptions {
  /** Rows in a part, 500 unless told: after each the caller may show how far it is, let others in, or stop. */
  readonly part?: number
}

/** Looks for every row of a list in an index, part by part. A row of which somebody is sure is not looked for among slips. */
export function* linkage(list: Iterable<Row>, index: Index, options: LinkageOptions): Generator<Part, void> {
  const { part = 500, ...find } = options
  let rows: Linked[] = []
  let done = 0
  for (const { row, asked } of list) {
    rows.push({ row, found: index.find(asked, { enough: 'sure', ...find }) })
    done++
    if (rows.length < part) continue
    yield { done, rows }
    rows = []
  }
  if (rows.length > 0) yield { done, rows }
}
