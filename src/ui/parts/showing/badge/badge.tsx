import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface BadgeOptions {
  readonly children?: Content
  readonly colour?: 'red' | 'green' | 'purple' | 'grey' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A standing fact about a record (a seal, a role), where a tag is a state that passes. */
export function Badge({ children, colour, classes, attributes }: BadgeOptions) {
  return (
    <span class={cx('moj-badge', colour && `moj-badge--${colour}`, classes)} {...attrs(attributes)}>
      {children}
    </span>
  )
}
