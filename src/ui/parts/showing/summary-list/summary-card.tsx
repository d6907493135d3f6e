import { type Attributes, attrs, type Content, cx, type Worded, type Wording, worded } from '../../../markup.ts'
import { Action, type ActionsGiven, actionsOf } from './action.tsx'

export interface CardTitle extends Wording {
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

export interface CardOptions {
  readonly title?: Worded<CardTitle>
  readonly actions?: ActionsGiven | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A framed group under a title of its own. */
export function SummaryCard({ card, children }: { card: CardOptions; children?: Content }) {
  const { text, headingLevel, classes } = worded<CardTitle>(card.title)
  const Heading = `h${headingLevel || 2}` as 'h2'
  return (
    <div class={cx('govuk-summary-card', card.classes)} {...attrs(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && <Heading class={cx('govuk-summary-card__title', classes)}>{text}</Heading>}
        <CardActions card={card} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function CardActions({ card }: { card: CardOptions }) {
  const { items, classes } = actionsOf(card.actions)
  const [only, ...others] = items
  if (!only) return null
  if (others.length === 0) {
    return (
      <div class={cx('govuk-summary-card__actions', classes)}>
        <Action action={only} title={card.title} />
      </div>
    )
  }
  return (
    <ul class={cx('govuk-summary-card__actions', classes)}>
      {items.map(action => (
        <li class="govuk-summary-card__action">
          <Action action={action} title={card.title} />
        </li>
      ))}
    </ul>
  )
}
