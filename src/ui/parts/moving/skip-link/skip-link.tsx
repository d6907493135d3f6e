import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface SkipLinkOptions {
  readonly children?: Content
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function SkipLink({ children, href, classes, attributes }: SkipLinkOptions) {
  return (
    <a
      href={href || '#content'}
      class={cx('govuk-skip-link', classes)}
      {...attrs(attributes)}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  )
}
