import {
  type Attributes,
  attrs,
  type Content,
  cx,
  isBlank,
  type Skipped,
  type Worded,
  type Wording,
  worded,
  wordsOf,
} from '../../markup.ts'
import { Fieldset, type FieldsetOptions } from '../asking/fieldset/fieldset.tsx'
import { Hint } from '../asking/hint/hint.tsx'
import { Label } from '../asking/label/label.tsx'
import { describedBy, FormGroup, type FormGroupOptions, QuestionNotes, type QuestionOptions } from './form-group.tsx'

// What radios and checkboxes share: the item with its label and hint, what it reveals, and the fieldset around them.

export interface ChoiceItem {
  readonly text?: Content
  readonly value?: string | number | undefined
  readonly id?: string | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly hint?: Worded<Wording>
  readonly label?: { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
  readonly attributes?: Attributes | undefined
  /** Shown below when the item is chosen, and without a script always. */
  readonly conditional?: Worded
}

/** A word between items, such as "or". */
export interface Divider {
  readonly divider: string
}

export interface ChoiceGroupOptions {
  readonly name?: string | undefined
  readonly idPrefix?: string | undefined
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

export type Listed<Item> = readonly (Item | Divider | Skipped)[]

export function isDivider(item: ChoiceItem | Divider): item is Divider {
  return 'divider' in item && Boolean(item.divider)
}

/** The first item's id has no number, so the error summary can link to it by the field's name. */
export function itemId(prefix: string, item: ChoiceItem, index: number): string {
  return item.id || (index > 0 ? `${prefix}-${index + 1}` : prefix)
}

export function ChoiceGroup({
  kind,
  options,
  before,
  children,
}: {
  kind: 'radios' | 'checkboxes'
  options: ChoiceGroupOptions
  before?: string | undefined
  children?: Content
}) {
  const { fieldset, hint, errorMessage, classes, attributes, formGroup } = options
  const prefix = options.idPrefix || options.name || ''
  const inner = (
    <>
      <QuestionNotes id={prefix} options={{ hint, errorMessage }} />
      <div class={cx(`govuk-${kind}`, classes)} {...attrs(attributes)} data-module={`govuk-${kind}`}>
        {wordsOf(formGroup?.beforeInputs)}
        {children}
        {wordsOf(formGroup?.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup
      options={{
        errorMessage,
        formGroup: formGroup && { classes: formGroup.classes, attributes: formGroup.attributes },
      }}
    >
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy(prefix, { hint, errorMessage, describedBy: before })}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

export function ChoiceLabel({ kind, id, item }: { kind: 'radios' | 'checkboxes'; id: string; item: ChoiceItem }) {
  const { text, classes, attributes } = worded<Wording>(item.hint)
  return (
    <>
      <Label classes={cx(`govuk-${kind}__label`, item.label?.classes)} attributes={item.label?.attributes} for={id}>
        {item.text}
      </Label>
      {!isBlank(text) && (
        <Hint id={`${id}-item-hint`} classes={cx(`govuk-${kind}__hint`, classes)} attributes={attributes}>
          {text}
        </Hint>
      )}
    </>
  )
}

export function Revealed({
  kind,
  id,
  checked,
  item,
}: {
  kind: 'radios' | 'checkboxes'
  id: string
  checked: boolean
  item: ChoiceItem
}) {
  const revealed = wordsOf(item.conditional)
  if (isBlank(revealed)) return null
  return (
    <div
      class={cx(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
      id={`conditional-${id}`}
    >
      {revealed}
    </div>
  )
}
