import {
  type Attributes,
  attrs,
  type Content,
  cx,
  idsOf,
  isBlank,
  type Worded,
  type Wording,
  worded,
} from '../../markup.ts'
import { ErrorMessage, type ErrorWording } from '../asking/error-message/error-message.tsx'
import { Hint } from '../asking/hint/hint.tsx'
import { Label, type LabelWording } from '../asking/label/label.tsx'

export interface FormGroupOptions {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInput?: Worded | undefined
  readonly afterInput?: Worded | undefined
}

/** What every part that asks one question shares. */
export interface QuestionOptions {
  readonly name?: string | undefined
  /** The name, where not given: the error summary links to it. */
  readonly id?: string | undefined
  readonly label?: Worded<LabelWording>
  readonly hint?: Worded<Wording>
  /** The sentence of what to put right; it also draws the red bar. */
  readonly errorMessage?: Worded<ErrorWording>
  readonly describedBy?: string | undefined
  readonly disabled?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly formGroup?: FormGroupOptions | undefined
}

type Asked = Pick<QuestionOptions, 'hint' | 'errorMessage' | 'describedBy'>

export function questionId({ id, name }: Pick<QuestionOptions, 'id' | 'name'>): string {
  return id || name || ''
}

export function describedBy(id: string, { hint, errorMessage, describedBy: before }: Asked): string | undefined {
  return idsOf(before, isGiven(hint) && `${id}-hint`, isGiven(errorMessage) && `${id}-error`)
}

export function isGiven(words: Worded<Wording>): boolean {
  return typeof words === 'object' ? words !== null : !isBlank(words)
}

/** The box around a question. Its label and messages are placed by the part, which may put them in a fieldset. */
export function FormGroup({
  options,
  children,
}: {
  options: Pick<QuestionOptions, 'errorMessage' | 'formGroup'>
  children?: Content
}) {
  const { errorMessage, formGroup } = options
  return (
    <div
      class={cx('govuk-form-group', isGiven(errorMessage) && 'govuk-form-group--error', formGroup?.classes)}
      {...attrs(formGroup?.attributes)}
    >
      {children}
    </div>
  )
}

export function QuestionLabel({ options }: { options: QuestionOptions }) {
  const { text, ...rest } = worded<LabelWording>(options.label)
  return (
    <Label {...rest} for={questionId(options)}>
      {text}
    </Label>
  )
}

/** The hint, then the error: the order in which they are read out. */
export function QuestionNotes({ id, options }: { id: string; options: Asked }) {
  const { text: hint, ...hintRest } = worded<Wording>(options.hint)
  const { text: error, ...errorRest } = worded<ErrorWording>(options.errorMessage)
  return (
    <>
      {isGiven(options.hint) && (
        <Hint {...hintRest} id={`${id}-hint`}>
          {hint}
        </Hint>
      )}
      {isGiven(options.errorMessage) && (
        <ErrorMessage {...errorRest} id={`${id}-error`}>
          {error}
        </ErrorMessage>
      )}
    </>
  )
}
