import { type Attributes, attrs, type Content, cx, isBlank, sayings } from '../../../markup.ts'
import { Button } from '../../asking/button/button.tsx'

export interface ExitThisPageOptions {
  readonly children?: Content
  /** A harmless page somewhere else. */
  readonly redirectUrl?: string | undefined
  readonly id?: string | undefined
  readonly activatedText?: string | undefined
  readonly timedOutText?: string | undefined
  readonly pressTwoMoreTimesText?: string | undefined
  readonly pressOneMoreTimeText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function ExitThisPage(options: ExitThisPageOptions) {
  const { children, redirectUrl, id, classes, attributes } = options
  const said = sayings({
    activated: options.activatedText,
    'timed-out': options.timedOutText,
    'press-two-more-times': options.pressTwoMoreTimesText,
    'press-one-more-time': options.pressOneMoreTimeText,
  })
  return (
    <div
      id={id || undefined}
      class={cx('govuk-exit-this-page', classes)}
      data-module="govuk-exit-this-page"
      {...attrs(attributes)}
      {...said}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {isBlank(children) ? (
          <>
            <span class="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        ) : (
          children
        )}
      </Button>
    </div>
  )
}
