import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface WarningTextOptions {
  readonly children?: Content
  /** What is read out in place of the exclamation mark. */
  readonly iconFallbackText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function WarningText({ children, iconFallbackText, classes, attributes }: WarningTextOptions) {
  return (
    <div class={cx('govuk-warning-text', classes)} {...attrs(attributes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText || 'Warning'}</span> {children}
      </strong>
    </div>
  )
}
