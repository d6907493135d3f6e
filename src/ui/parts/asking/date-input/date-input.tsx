import { type Attributes, attrs, cx, type Skipped, type Worded, type Wording, wordsOf } from '../../../markup.ts'
import {
  describedBy,
  FormGroup,
  type FormGroupOptions,
  isGiven,
  QuestionNotes,
  type QuestionOptions,
} from '../../question/form-group.tsx'
import { Fieldset, type FieldsetOptions } from '../fieldset/fieldset.tsx'
import { DateBox } from './date-box.tsx'

export interface DateItem {
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly value?: string | number | undefined
  readonly classes?: string | undefined
  /** This box is the one that is wrong. Where none says so, all are marked. */
  readonly error?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'numeric' | 'text' | 'decimal' | 'none' | undefined
  readonly pattern?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface DateInputOptions {
  readonly id?: string | undefined
  readonly namePrefix?: string | undefined
  /** `false` leaves the box out. */
  readonly day?: DateItem | false | undefined
  readonly month?: DateItem | false | undefined
  readonly year?: DateItem | false | undefined
  /** Boxes other than the usual three. */
  readonly items?: readonly (DateItem | Skipped)[] | undefined
  readonly values?: Readonly<Record<string, string | number>> | undefined
  readonly fieldset?: Omit<FieldsetOptions, 'children'> | undefined
  readonly hint?: Worded<Wording>
  readonly errorMessage?: QuestionOptions['errorMessage']
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly formGroup?:
    | (Omit<FormGroupOptions, 'beforeInput' | 'afterInput'> & {
        readonly beforeInputs?: Worded
        readonly afterInputs?: Worded
      })
    | undefined
}

const PARTS = ['day', 'month', 'year'] as const
const WIDTHS = { day: 'govuk-input--width-2', month: 'govuk-input--width-2', year: 'govuk-input--width-4' }

export function DateInput(options: DateInputOptions) {
  const { id, fieldset, hint, errorMessage, classes, attributes, formGroup } = options
  const items = boxesOf(options)
  const someMarked = items.some(item => item && isMarked(item))
  const inner = (
    <>
      <QuestionNotes id={`${id}`} options={{ hint, errorMessage }} />
      <div class={cx('govuk-date-input', classes)} {...attrs(attributes)} id={id || undefined}>
        {wordsOf(formGroup?.beforeInputs)}
        {items.map(item => item && <DateBox options={options} item={item} wrong={isWrong(item)} />)}
        {wordsOf(formGroup?.afterInputs)}
      </div>
    </>
  )
  function isWrong(item: DateItem): boolean {
    return isMarked(item) || (item.error !== false && isGiven(errorMessage) && !someMarked)
  }
  const described = describedBy(`${id}`, { hint, errorMessage, describedBy: fieldset?.describedBy })
  return (
    <FormGroup
      options={{
        errorMessage,
        formGroup: formGroup && { classes: formGroup.classes, attributes: formGroup.attributes },
      }}
    >
      {fieldset ? (
        <Fieldset {...fieldset} role="group" describedBy={described}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

function boxesOf(options: DateInputOptions): readonly (DateItem | Skipped)[] {
  const { items, values } = options
  if (items && items.length > 0)
    return items.map(item => item && { ...item, value: item.value ?? partOf(options, item) })
  return PARTS.map(part => {
    const given = options[part]
    if (given === false) return null
    return { ...(given ?? { value: values?.[part], classes: WIDTHS[part] }), name: given?.name || part }
  })
}

/** The value given to the day, month or year, for a box of that name. */
function partOf(options: DateInputOptions, item: DateItem): string | number | undefined {
  const part = PARTS.find(name => item.name === name || (item.name && item.name === (options[name] || undefined)?.name))
  return part && ((options[part] || undefined)?.value ?? options.values?.[part])
}

function isMarked(item: DateItem): boolean {
  return item.error === true || Boolean(item.classes?.includes('govuk-input--error'))
}
