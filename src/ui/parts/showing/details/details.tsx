import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface DetailsOptions {
  readonly summary: Content
  readonly children?: Content
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Details({ summary, children, id, open, classes, attributes }: DetailsOptions) {
  return (
    <details id={id || undefined} class={cx('govuk-details', classes)} {...attrs(attributes)} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
