import { attrs, isBlank, wordsOf } from '../../../markup.ts'
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

export interface RadiosOptions extends ChoiceGroupOptions {
  readonly items: Listed<ChoiceItem>
  /** The value of the item that is chosen already. */
  readonly value?: string | number | undefined
}

export function Radios(options: RadiosOptions) {
  const prefix = options.idPrefix || options.name || ''
  return (
    <ChoiceGroup kind="radios" options={options} before={options.fieldset?.describedBy}>
      {options.items.map((item, index) => {
        if (!item) return null
        if (isDivider(item)) return <div class="govuk-radios__divider">{item.divider}</div>
        return <Radio options={options} item={item} id={itemId(prefix, item, index)} />
      })}
    </ChoiceGroup>
  )
}

function Radio({ options, item, id }: { options: RadiosOptions; item: ChoiceItem; id: string }) {
  const checked = item.checked || isChosen(options, item)
  return (
    <>
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name={options.name}
          type="radio"
          value={`${item.value ?? ''}`}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={isBlank(wordsOf(item.conditional)) ? undefined : `conditional-${id}`}
          aria-describedby={isBlank(wordsOf(item.hint)) ? undefined : `${id}-item-hint`}
          {...attrs(item.attributes)}
        />
        <ChoiceLabel kind="radios" id={id} item={item} />
      </div>
      <Revealed kind="radios" id={id} checked={checked} item={item} />
    </>
  )
}

function isChosen({ value }: RadiosOptions, item: ChoiceItem): boolean {
  return Boolean(value) && item.checked !== false && `${item.value}` === `${value}`
}
