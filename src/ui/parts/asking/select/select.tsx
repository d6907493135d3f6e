import { type Attributes, attrs, cx, present, type Skipped, wordsOf } from '../../../markup.ts'
import {
  describedBy,
  FormGroup,
  isGiven,
  QuestionLabel,
  QuestionNotes,
  type QuestionOptions,
  questionId,
} from '../../question/form-group.tsx'

export interface SelectItem {
  readonly text: string | number
  /** The text, where not given. */
  readonly value?: string | number | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectOptions extends QuestionOptions {
  readonly items?: readonly (SelectItem | Skipped)[] | undefined
  readonly value?: string | number | undefined
}

export function Select(options: SelectOptions) {
  const { name, items, value, disabled, classes, attributes, formGroup, errorMessage } = options
  const id = questionId(options)
  return (
    <FormGroup options={options}>
      <QuestionLabel options={options} />
      <QuestionNotes id={id} options={options} />
      {wordsOf(formGroup?.beforeInput)}
      <select
        class={cx('govuk-select', classes, isGiven(errorMessage) && 'govuk-select--error')}
        id={id}
        name={name}
        disabled={disabled}
        aria-describedby={describedBy(id, options)}
        {...attrs(attributes)}
      >
        {present(items).map(item => (
          <option
            value={item.value === undefined ? undefined : `${item.value}`}
            selected={item.selected || isChosen(value, item)}
            disabled={item.disabled}
            {...attrs(item.attributes)}
          >
            {item.text}
          </option>
        ))}
      </select>
      {wordsOf(formGroup?.afterInput)}
    </FormGroup>
  )
}

function isChosen(value: string | number | undefined, item: SelectItem): boolean {
  return Boolean(value) && item.selected !== false && `${item.value ?? item.text}` === `${value}`
}
