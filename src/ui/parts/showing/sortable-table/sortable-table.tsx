import { type Content, present, type Skipped, type Worded, type Wording, worded } from '../../../markup.ts'
import { type Cell, Table, type TableOptions } from '../table/table.tsx'

export interface SortableColumn extends Wording {
  /** How the rows stand now; `none` can be sorted but is not; left out, it cannot be. */
  readonly sort?: 'ascending' | 'descending' | 'none' | undefined
  readonly format?: 'numeric' | undefined
}

export interface SortableCell extends Cell {
  /** What to sort by where the words would sort wrongly: a day as `2026-03-27`. */
  readonly sortValue?: string | number | undefined
}

export interface SortableTableOptions extends Omit<TableOptions, 'head' | 'rows' | 'caption'> {
  readonly caption: Content
  readonly head: readonly Worded<SortableColumn>[]
  readonly rows: readonly (readonly Worded<SortableCell>[] | Skipped)[]
}

/** A table whose columns a script lets the reader sort. Without one it stands in the order given. */
export function SortableTable({ head, rows, attributes, ...options }: SortableTableOptions) {
  return (
    <Table
      {...options}
      attributes={{ 'data-module': 'moj-sortable-table', ...attributes }}
      head={head.map(column => {
        const { sort, ...cell } = worded<SortableColumn>(column)
        return sort ? { ...cell, attributes: { ...cell.attributes, 'aria-sort': sort } } : cell
      })}
      rows={present(rows).map(row =>
        row.map(given => {
          const { sortValue, ...cell } = worded<SortableCell>(given)
          if (sortValue === undefined) return cell
          return { ...cell, attributes: { ...cell.attributes, 'data-sort-value': sortValue } }
        }),
      )}
    />
  )
}
