import { cx, sayings, wordsOf } from '../../../markup.ts'
import { questionId } from '../../question/form-group.tsx'
import { Button } from '../button/button.tsx'
import { Input, type InputOptions } from '../input/input.tsx'

export interface PasswordInputOptions extends Omit<InputOptions, 'type' | 'spellcheck' | 'autocapitalize'> {
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
  readonly button?: { readonly classes?: string | undefined } | undefined
}

export function PasswordInput(options: PasswordInputOptions) {
  const { formGroup, classes, autocomplete } = options
  return (
    <Input
      {...options}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={autocomplete || 'current-password'}
      classes={cx('govuk-password-input__input govuk-js-password-input-input', classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: cx('govuk-password-input', formGroup?.classes),
        attributes: { 'data-module': 'govuk-password-input', ...sayingsOf(options), ...formGroup?.attributes },
        beforeInput: formGroup?.beforeInput,
        afterInput: [<Toggle {...options} />, wordsOf(formGroup?.afterInput)],
      }}
    />
  )
}

/** Hidden until a script shows it: without one there is nothing to press. */
function Toggle(options: PasswordInputOptions) {
  return (
    <Button
      type="button"
      classes={cx(
        'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
        options.button?.classes,
      )}
      attributes={{
        'aria-controls': questionId(options),
        'aria-label': options.showPasswordAriaLabelText ?? 'Show password',
        hidden: '',
      }}
    >
      {options.showPasswordText ?? 'Show'}
    </Button>
  )
}

function sayingsOf(options: PasswordInputOptions) {
  return sayings({
    'show-password': options.showPasswordText,
    'hide-password': options.hidePasswordText,
    'show-password-aria-label': options.showPasswordAriaLabelText,
    'hide-password-aria-label': options.hidePasswordAriaLabelText,
    'password-shown-announcement': options.passwordShownAnnouncementText,
    'password-hidden-announcement': options.passwordHiddenAnnouncementText,
  })
}
