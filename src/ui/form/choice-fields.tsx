import type { Skipped } from '../markup.ts'
import { Checkboxes, type CheckboxesOptions } from '../parts/asking/checkboxes/checkboxes.tsx'
import { Radios, type RadiosOptions } from '../parts/asking/radios/radios.tsx'
import { Select, type SelectItem, type SelectOptions } from '../parts/asking/select/select.tsx'
import { asked, type FieldOptions, problemOf, typedValue, typedValues } from './typed.ts'

export type RadiosFieldOptions = FieldOptions &
  Pick<RadiosOptions, 'items' | 'classes' | 'attributes'> & {
    /** Side by side: for two short answers. */
    readonly inline?: boolean | undefined
  }

export type CheckboxesFieldOptions = FieldOptions & Pick<CheckboxesOptions, 'items' | 'classes' | 'attributes'>

export type SelectFieldOptions = FieldOptions &
  Omit<SelectOptions, 'name' | 'label' | 'hint' | 'value' | 'errorMessage'> & {
    /** An empty first choice with these words, so that nothing is chosen by accident. */
    readonly empty?: string | undefined
  }

export function RadiosField(options: RadiosFieldOptions) {
  const { typed, name, hint, items, inline, classes, attributes } = options
  return (
    <Radios
      name={name}
      fieldset={{ legend: asked('fieldset__legend', options) }}
      hint={hint}
      items={items}
      value={typedValue(typed, name)}
      errorMessage={problemOf(typed, name)}
      classes={classes ?? (inline ? 'govuk-radios--inline' : undefined)}
      attributes={attributes}
    />
  )
}

export function CheckboxesField(options: CheckboxesFieldOptions) {
  const { typed, name, hint, items, classes, attributes } = options
  return (
    <Checkboxes
      name={name}
      fieldset={{ legend: asked('fieldset__legend', options) }}
      hint={hint}
      items={items}
      values={typedValues(typed, name)}
      errorMessage={problemOf(typed, name)}
      classes={classes}
      attributes={attributes}
    />
  )
}

export function SelectField(options: SelectFieldOptions) {
  const { typed, label, size, isPageHeading, empty, items = [], ...rest } = options
  const first: SelectItem | Skipped = empty !== undefined && { value: '', text: empty }
  return (
    <Select
      {...rest}
      label={asked('label', options)}
      items={[first, ...items]}
      value={typedValue(typed, options.name)}
      errorMessage={problemOf(typed, options.name)}
    />
  )
}
