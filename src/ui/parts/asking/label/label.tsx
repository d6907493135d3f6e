import { type Attributes, attrs, type Content, cx, isBlank, type Wording } from '../../../markup.ts'

export interface LabelWording extends Wording {
  /** The label is the page's one h1: for a page that asks one thing. */
  readonly isPageHeading?: boolean | undefined
}

export interface LabelOptions {
  readonly children?: Content
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Label({ children, for: field, isPageHeading, classes, attributes }: LabelOptions) {
  if (isBlank(children)) return null
  const label = (
    <label class={cx('govuk-label', classes)} {...attrs(attributes)} for={field || undefined}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
