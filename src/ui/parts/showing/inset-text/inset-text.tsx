import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface InsetTextOptions {
  readonly children?: Content
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function InsetText({ children, id, classes, attributes }: InsetTextOptions) {
  return (
    <div id={id || undefined} class={cx('govuk-inset-text', classes)} {...attrs(attributes)}>
      {children}
    </div>
  )
}
