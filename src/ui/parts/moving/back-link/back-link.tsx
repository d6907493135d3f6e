import { type Attributes, attrs, type Content, cx, isBlank } from '../../../markup.ts'

export interface BackLinkOptions {
  readonly children?: Content
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function BackLink({ children, href, classes, attributes }: BackLinkOptions) {
  return (
    <a href={href || '#'} class={cx('govuk-back-link', classes)} {...attrs(attributes)}>
      {isBlank(children) ? 'Back' : children}
    </a>
  )
}
