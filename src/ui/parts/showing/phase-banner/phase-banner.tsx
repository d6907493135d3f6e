import { type Attributes, attrs, type Content, cx, type Worded, type Wording, worded } from '../../../markup.ts'
import { Tag } from '../tag/tag.tsx'

export interface PhaseBannerOptions {
  readonly tag?: Worded<Wording>
  readonly children?: Content
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function PhaseBanner({ tag, children, classes, attributes }: PhaseBannerOptions) {
  const { text, classes: tagClasses } = worded(tag)
  return (
    <div class={cx('govuk-phase-banner govuk-width-container', classes)} {...attrs(attributes)}>
      <p class="govuk-phase-banner__content">
        <Tag classes={cx('govuk-phase-banner__content__tag', tagClasses)}>{text}</Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
