import { type Attributes, attrs, type Content, cx, isBlank } from '../../../markup.ts'

export interface ErrorListItem {
  readonly text: Content
  /** The field to go to, as `#name`. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface ErrorSummaryOptions {
  readonly title?: Content
  readonly description?: Content
  readonly errorList?: readonly ErrorListItem[] | undefined
  /** It takes the focus when the page opens, unless told not to. */
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function ErrorSummary(options: ErrorSummaryOptions) {
  const { title = 'There is a problem', description, errorList = [], disableAutoFocus, classes, attributes } = options
  return (
    <div
      class={cx('govuk-error-summary', classes)}
      data-disable-auto-focus={disableAutoFocus}
      {...attrs(attributes)}
      data-module="govuk-error-summary"
    >
      {/* The alert stands in a child of its own: focusing the alert itself makes some screen readers drop words. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {!isBlank(description) && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map(item => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...attrs(item.attributes)}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
