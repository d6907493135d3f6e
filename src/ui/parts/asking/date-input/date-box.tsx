import { cx } from '../../../markup.ts'
import { Input } from '../input/input.tsx'
import type { DateInputOptions, DateItem } from './date-input.tsx'

export function DateBox({ options, item, wrong }: { options: DateInputOptions; item: DateItem; wrong: boolean }) {
  const name = item.name ?? ''
  const sent = options.namePrefix ? `${options.namePrefix}-${name}` : name
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: item.label || capitalised(name), classes: 'govuk-date-input__label' }}
        id={item.id || `${options.id}-${name}`}
        classes={cx('govuk-date-input__input', classesOf(options, item, wrong))}
        name={sent}
        value={item.value ?? options.values?.[sent]}
        inputmode={item.inputmode || 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  )
}

function classesOf({ year }: DateInputOptions, item: DateItem, wrong: boolean): string {
  const isYear = item.name === 'year' || (year && item.name === year.name)
  return cx(
    wrong && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
    !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${isYear ? 4 : 2}`,
    item.classes,
  )
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
