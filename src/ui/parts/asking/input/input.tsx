import { type Attributes, attrs, cx, isBlank, type Worded, type Wording, worded, wordsOf } from '../../../markup.ts'
import {
  describedBy,
  FormGroup,
  isGiven,
  QuestionLabel,
  QuestionNotes,
  type QuestionOptions,
  questionId,
} from '../../question/form-group.tsx'

export interface InputOptions extends QuestionOptions {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | 'time' | undefined
  readonly value?: string | number | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url' | 'none' | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'off' | 'sentences' | 'words' | 'characters' | undefined
  readonly spellcheck?: boolean | undefined
  readonly pattern?: string | undefined
  readonly prefix?: Worded<Wording>
  readonly suffix?: Worded<Wording>
  readonly inputWrapper?:
    | { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined }
    | undefined
}

export function Input(options: InputOptions) {
  const { prefix, suffix, inputWrapper, formGroup } = options
  const field = <Field {...options} />
  const before = wordsOf(formGroup?.beforeInput)
  const after = wordsOf(formGroup?.afterInput)
  const wrapped = isGiven(prefix) || isGiven(suffix) || !isBlank(before) || !isBlank(after)
  return (
    <FormGroup options={options}>
      <QuestionLabel options={options} />
      <QuestionNotes id={questionId(options)} options={options} />
      {wrapped ? (
        <div class={cx('govuk-input__wrapper', inputWrapper?.classes)} {...attrs(inputWrapper?.attributes)}>
          {before}
          <Affix side="prefix" words={prefix} />
          {field}
          <Affix side="suffix" words={suffix} />
          {after}
        </div>
      ) : (
        field
      )}
    </FormGroup>
  )
}

function Field(options: InputOptions) {
  const id = questionId(options)
  return (
    <input
      class={cx('govuk-input', options.classes, isGiven(options.errorMessage) && 'govuk-input--error')}
      id={id}
      name={options.name}
      // The element's types want one literal; any of ours takes the same attributes.
      type={(options.type || 'text') as 'text'}
      spellcheck={options.spellcheck}
      value={options.value}
      disabled={options.disabled}
      aria-describedby={describedBy(id, options)}
      autocomplete={options.autocomplete}
      autocapitalize={options.autocapitalize}
      pattern={options.pattern}
      inputmode={options.inputmode}
      {...attrs(options.attributes)}
    />
  )
}

function Affix({ side, words }: { side: 'prefix' | 'suffix'; words: Worded<Wording> }) {
  if (!isGiven(words)) return null
  const { text, classes, attributes } = worded(words)
  return (
    <div class={cx(`govuk-input__${side}`, classes)} aria-hidden="true" {...attrs(attributes)}>
      {text}
    </div>
  )
}
