import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export interface TagOptions {
  readonly children?: Content
  /** A colour only ever repeats what the word says. */
  readonly colour?: TagColour | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Tag({ children, colour, classes, attributes }: TagOptions) {
  return (
    <strong class={cx('govuk-tag', colour && `govuk-tag--${colour}`, classes)} {...attrs(attributes)}>
      {children}
    </strong>
  )
}
