import { type Attributes, attrs, type Content, cx, isBlank } from '../../../markup.ts'

export interface NotificationBannerOptions {
  /** Words alone are set large; parts are placed as they are. */
  readonly children?: Content
  /** Success is announced at once and takes the focus; anything else waits to be read. */
  readonly type?: 'success' | undefined
  readonly title?: Content
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  readonly titleId?: string | undefined
  readonly role?: 'alert' | 'region' | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function NotificationBanner(options: NotificationBannerOptions) {
  const { children, type, title, role, disableAutoFocus, classes, attributes } = options
  const isSuccess = type === 'success'
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const Heading = `h${options.titleHeadingLevel || 2}` as 'h2'
  return (
    <div
      class={cx('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', classes)}
      {...{ role: role || (isSuccess ? 'alert' : 'region'), 'aria-labelledby': titleId }}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
      {...attrs(attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {isBlank(title) ? (isSuccess ? 'Success' : 'Important') : title}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  )
}
