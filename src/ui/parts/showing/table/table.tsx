import { Scrolling } from '../../../layout/columns.tsx'
import {
  type Attributes,
  attrs,
  type Content,
  cx,
  present,
  type Skipped,
  type Worded,
  type Wording,
  worded,
} from '../../../markup.ts'

export interface Cell extends Wording {
  readonly format?: 'numeric' | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
}

export interface TableOptions {
  /** Every table has one; `captionClasses="govuk-visually-hidden"` where a heading above says the same. */
  readonly caption?: Content
  readonly captionClasses?: string | undefined
  readonly head?: readonly Worded<Cell>[] | undefined
  readonly rows: readonly (readonly Worded<Cell>[] | Skipped)[]
  readonly firstCellIsHeader?: boolean | undefined
  /** It stands in a place that scrolls by itself, so that it never widens the page; `false` where one is already there. */
  readonly scrolls?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Table({ scrolls = true, ...options }: TableOptions) {
  if (!scrolls) return <Bare {...options} />
  return (
    <Scrolling label={typeof options.caption === 'string' ? options.caption : 'Table'}>
      <Bare {...options} />
    </Scrolling>
  )
}

function Bare({ caption, captionClasses, head, rows, firstCellIsHeader, classes, attributes }: TableOptions) {
  return (
    <table class={cx('govuk-table', classes)} {...attrs(attributes)}>
      {caption && <caption class={cx('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map(cell => (
              <ColumnHeader cell={worded<Cell>(cell)} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {present(rows).map(row => (
          <tr class="govuk-table__row">
            {row.map((cell, at) => (
              <BodyCell cell={worded<Cell>(cell)} isHeader={at === 0 && firstCellIsHeader === true} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnHeader({ cell }: { cell: Cell }) {
  const { text, format, classes, attributes, colspan, rowspan } = cell
  return (
    <th
      scope="col"
      class={cx('govuk-table__header', format && `govuk-table__header--${format}`, classes)}
      colspan={colspan}
      rowspan={rowspan}
      {...attrs(attributes)}
    >
      {text}
    </th>
  )
}

function BodyCell({ cell, isHeader }: { cell: Cell; isHeader: boolean }) {
  const { text, format, classes, attributes, colspan, rowspan } = cell
  const shared = { colspan, rowspan, ...attrs(attributes) }
  if (isHeader) {
    return (
      <th scope="row" class={cx('govuk-table__header', classes)} {...shared}>
        {text}
      </th>
    )
  }
  return (
    <td class={cx('govuk-table__cell', format && `govuk-table__cell--${format}`, classes)} {...shared}>
      {text}
    </td>
  )
}
