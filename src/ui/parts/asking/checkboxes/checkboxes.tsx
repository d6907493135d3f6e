import { attrs, idsOf, isBlank, wordsOf } from '../../../markup.ts'
import {
  ChoiceGroup,
  type ChoiceGroupOptions,
  type ChoiceItem,
  ChoiceLabel,
  isDivider,
  itemId,
  type Listed,
  Revealed,
} from '../../question/choices.tsx'
import { describedBy } from '../../question/form-group.tsx'

export interface CheckboxItem extends ChoiceItem {
  readonly name?: string | undefined
  /** `exclusive` is "none of these": choosing it clears the others. */
  readonly behaviour?: 'exclusive' | undefined
}

export interface CheckboxesOptions extends ChoiceGroupOptions {
  readonly items: Listed<CheckboxItem>
  /** The values of the items that are ticked already. */
  readonly values?: readonly (string | number)[] | undefined
  readonly describedBy?: string | undefined
}

export function Checkboxes(options: CheckboxesOptions) {
  const prefix = options.idPrefix || options.name || ''
  const before = options.fieldset?.describedBy || options.describedBy
  // Without a fieldset nothing else would read out the hint and the error: each box does.
  const own = options.fieldset ? undefined : describedBy(prefix, { ...options, describedBy: before })
  return (
    <ChoiceGroup kind="checkboxes" options={options} before={before}>
      {options.items.map((item, index) => {
        if (!item) return null
        if (isDivider(item)) return <div class="govuk-checkboxes__divider">{item.divider}</div>
        return <Checkbox options={options} item={item} id={itemId(prefix, item, index)} own={own} />
      })}
    </ChoiceGroup>
  )
}

function Checkbox({
  options,
  item,
  id,
  own,
}: {
  options: CheckboxesOptions
  item: CheckboxItem
  id: string
  own: string | undefined
}) {
  const checked = item.checked || isTicked(options, item)
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={item.name || options.name}
          type="checkbox"
          value={`${item.value ?? ''}`}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={isBlank(wordsOf(item.conditional)) ? undefined : `conditional-${id}`}
          data-behaviour={item.behaviour}
          aria-describedby={idsOf(own, !isBlank(wordsOf(item.hint)) && `${id}-item-hint`)}
          {...attrs(item.attributes)}
        />
        <ChoiceLabel kind="checkboxes" id={id} item={item} />
      </div>
      <Revealed kind="checkboxes" id={id} checked={checked} item={item} />
    </>
  )
}

function isTicked({ values }: CheckboxesOptions, item: CheckboxItem): boolean {
  return item.checked !== false && (values ?? []).some(value => `${value}` === `${item.value}`)
}
