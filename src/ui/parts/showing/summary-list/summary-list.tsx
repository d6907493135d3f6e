import {
  type Attributes,
  attrs,
  cx,
  present,
  type Skipped,
  type Worded,
  type Wording,
  worded,
} from '../../../markup.ts'
import { Action, type ActionsGiven, actionsOf } from './action.tsx'
import { type CardOptions, SummaryCard } from './summary-card.tsx'

export interface SummaryRow {
  readonly key: Worded<Wording>
  readonly value?: Worded<Wording>
  readonly actions?: ActionsGiven | undefined
  readonly classes?: string | undefined
}

export interface SummaryListOptions {
  readonly rows: readonly (SummaryRow | Skipped)[]
  /** A frame with a title, for one of several lists on a page. */
  readonly card?: CardOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function SummaryList({ rows, card, classes, attributes }: SummaryListOptions) {
  const shown = present(rows)
  const someAct = shown.some(row => actionsOf(row.actions).items.length > 0)
  const list = (
    <dl class={cx('govuk-summary-list', classes)} {...attrs(attributes)}>
      {shown.map(row => (
        <Row row={row} bare={someAct && !row.actions} card={card} />
      ))}
    </dl>
  )
  return card ? <SummaryCard card={card}>{list}</SummaryCard> : list
}

function Row({ row, bare, card }: { row: SummaryRow; bare: boolean; card: CardOptions | undefined }) {
  const { text: key, classes: keyClasses } = worded(row.key)
  const { text: value, classes: valueClasses } = worded(row.value)
  const { items, classes } = actionsOf(row.actions)
  const [only, ...others] = items
  return (
    <div class={cx('govuk-summary-list__row', bare && 'govuk-summary-list__row--no-actions', row.classes)}>
      <dt class={cx('govuk-summary-list__key', keyClasses)}>{key}</dt>
      <dd class={cx('govuk-summary-list__value', valueClasses)}>{value}</dd>
      {only && (
        <dd class={cx('govuk-summary-list__actions', classes)}>
          {others.length === 0 ? (
            <Action action={only} title={card?.title} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {items.map(action => (
                <li class="govuk-summary-list__actions-list-item">
                  <Action action={action} title={card?.title} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}
