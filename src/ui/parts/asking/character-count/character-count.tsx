import { cx, sayings, wordsOf } from '../../../markup.ts'
import { questionId } from '../../question/form-group.tsx'
import { Hint } from '../hint/hint.tsx'
import { Textarea, type TextareaOptions } from '../textarea/textarea.tsx'

type Plurals = Readonly<Record<string, string>>

export interface CharacterCountOptions extends TextareaOptions {
  /** The most characters. One of this and `maxwords`; the page may take more, and the server says so. */
  readonly maxlength?: number | string | undefined
  readonly maxwords?: number | string | undefined
  /** Per cent of the limit from which the count is shown. */
  readonly threshold?: number | string | undefined
  readonly countType?: 'length' | 'characters' | 'words' | undefined
  /** `%{count}` stands for the limit. */
  readonly textareaDescriptionText?: string | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  readonly charactersUnderLimitText?: Plurals | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Plurals | undefined
  readonly wordsUnderLimitText?: Plurals | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Plurals | undefined
}

export function CharacterCount(options: CharacterCountOptions) {
  const { formGroup, classes, countMessage } = options
  const id = questionId(options)
  return (
    <Textarea
      {...options}
      id={id}
      describedBy={`${id}-info`}
      classes={cx('govuk-js-character-count', classes)}
      formGroup={{
        classes: cx('govuk-character-count', formGroup?.classes),
        attributes: { ...settingsOf(options), ...formGroup?.attributes },
        beforeInput: formGroup?.beforeInput,
        afterInput: [
          <Hint id={`${id}-info`} classes={cx('govuk-character-count__message', countMessage?.classes)}>
            {limitOf(options)}
          </Hint>,
          wordsOf(formGroup?.afterInput),
        ],
      }}
    />
  )
}

function countTypeOf({ countType, maxwords }: CharacterCountOptions) {
  return countType || (maxwords ? 'words' : undefined)
}

function limitOf(options: CharacterCountOptions): string | undefined {
  const limit = options.maxwords || options.maxlength
  if (!limit) return undefined
  const unit = countTypeOf(options) === 'words' ? 'words' : 'characters'
  const sentence = options.textareaDescriptionText || `You can enter up to %{count} ${unit}`
  return sentence.replace('%{count}', `${limit}`)
}

function settingsOf(options: CharacterCountOptions): Record<string, string> {
  const { maxlength, maxwords, threshold } = options
  const settings = {
    'data-maxlength': maxlength,
    'data-maxwords': maxwords,
    'data-threshold': threshold,
    'data-count-type': countTypeOf(options),
  }
  const given = Object.entries(settings).filter(([, value]) => value !== undefined)
  return {
    'data-module': 'govuk-character-count',
    ...Object.fromEntries(given.map(([name, value]) => [name, `${value}`])),
    ...sayings({
      'textarea-description': limitOf(options) ? undefined : plural(options.textareaDescriptionText),
      'characters-under-limit': options.charactersUnderLimitText,
      'characters-at-limit': options.charactersAtLimitText,
      'characters-over-limit': options.charactersOverLimitText,
      'words-under-limit': options.wordsUnderLimitText,
      'words-at-limit': options.wordsAtLimitText,
      'words-over-limit': options.wordsOverLimitText,
    }),
  }
}

function plural(other: string | undefined): Plurals | undefined {
  return other ? { other } : undefined
}
