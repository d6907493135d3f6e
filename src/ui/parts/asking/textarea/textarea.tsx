import { attrs, cx, wordsOf } from '../../../markup.ts'
import {
  describedBy,
  FormGroup,
  isGiven,
  QuestionLabel,
  QuestionNotes,
  type QuestionOptions,
  questionId,
} from '../../question/form-group.tsx'

export interface TextareaOptions extends QuestionOptions {
  readonly value?: string | undefined
  /** How many lines are seen at first; it can be dragged larger. */
  readonly rows?: number | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
}

export function Textarea(options: TextareaOptions) {
  const { name, value, rows, spellcheck, autocomplete, disabled, classes, attributes, formGroup, errorMessage } =
    options
  const id = questionId(options)
  return (
    <FormGroup options={options}>
      <QuestionLabel options={options} />
      <QuestionNotes id={id} options={options} />
      {wordsOf(formGroup?.beforeInput)}
      <textarea
        class={cx('govuk-textarea', isGiven(errorMessage) && 'govuk-textarea--error', classes)}
        id={id}
        name={name}
        rows={rows || 5}
        spellcheck={spellcheck}
        disabled={disabled}
        aria-describedby={describedBy(id, options)}
        autocomplete={autocomplete || undefined}
        {...attrs(attributes)}
      >
        {asTyped(value)}
      </textarea>
      {wordsOf(formGroup?.afterInput)}
    </FormGroup>
  )
}

/** A browser drops the first line break of a text area: one more keeps what the worker typed whole. */
function asTyped(value: string | undefined): string | undefined {
  return value?.startsWith('\n') ? `\n${value}` : value
}
