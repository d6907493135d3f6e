import {
  type Attributes,
  attrs,
  type Content,
  cx,
  isBlank,
  type Worded,
  type Wording,
  worded,
} from '../../../markup.ts'

export interface LegendWording extends Wording {
  readonly isPageHeading?: boolean | undefined
}

export interface FieldsetOptions {
  readonly children?: Content
  readonly legend?: Worded<LegendWording>
  readonly describedBy?: string | undefined
  readonly role?: 'group' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Fieldset({ children, legend, describedBy, role, classes, attributes }: FieldsetOptions) {
  const { text, isPageHeading, classes: legendClasses } = worded<LegendWording>(legend)
  return (
    <fieldset
      class={cx('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy || undefined}
      {...attrs(attributes)}
    >
      {!isBlank(text) && (
        <legend class={cx('govuk-fieldset__legend', legendClasses)}>
          {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
        </legend>
      )}
      {children}
    </fieldset>
  )
}
