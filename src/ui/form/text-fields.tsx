import { cx } from '../markup.ts'
import { CharacterCount } from '../parts/asking/character-count/character-count.tsx'
import { Input, type InputOptions } from '../parts/asking/input/input.tsx'
import { Textarea, type TextareaOptions } from '../parts/asking/textarea/textarea.tsx'
import { asked, type FieldOptions, problemOf, typedValue } from './typed.ts'

type Found = 'name' | 'label' | 'hint' | 'value' | 'errorMessage'

export type TextFieldOptions = FieldOptions &
  Omit<InputOptions, Found> & {
    /** About how many characters are expected; the whole line where not given. */
    readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  }

export type TextAreaFieldOptions = FieldOptions &
  Omit<TextareaOptions, Found> & {
    /** The most characters; a count is shown as the limit nears. */
    readonly limit?: number | undefined
  }

export function TextField(options: TextFieldOptions) {
  const { typed, label, size, isPageHeading, width, classes, ...rest } = options
  return (
    <Input
      {...rest}
      label={asked('label', options)}
      value={typedValue(typed, options.name)}
      errorMessage={problemOf(typed, options.name)}
      classes={cx(width && `govuk-input--width-${width}`, classes)}
    />
  )
}

export function TextAreaField(options: TextAreaFieldOptions) {
  const { typed, label, size, isPageHeading, limit, ...rest } = options
  const shared = {
    ...rest,
    label: asked('label', options),
    value: typedValue(typed, options.name),
    errorMessage: problemOf(typed, options.name),
  }
  return limit ? <CharacterCount {...shared} maxlength={limit} threshold={75} /> : <Textarea {...shared} />
}

/** One box for a date as a person says it: a day, a month, a year, or about when. Read at the door, shown back as typed. */
export function DateTextField({ hint = 'For example, 27 March 2026', ...options }: TextFieldOptions) {
  return <TextField {...options} hint={hint} width={options.width ?? 20} autocomplete="off" spellcheck={false} />
}
