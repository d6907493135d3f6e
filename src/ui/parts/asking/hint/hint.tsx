import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface HintOptions {
  readonly children?: Content
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Hint({ children, id, classes, attributes }: HintOptions) {
  return (
    <div id={id || undefined} class={cx('govuk-hint', classes)} {...attrs(attributes)}>
      {children}
    </div>
  )
}
