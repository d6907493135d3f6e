import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface ButtonOptions {
  readonly children?: Content
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  /** The first button of a journey. */
  readonly isStartButton?: boolean | undefined
  /** A second press within a second is ignored. Sending twice is harmless anyway: the form carries a key. */
  readonly preventDoubleClick?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

const LOOKS_LIKE_A_BUTTON = { role: 'button', draggable: false } as const

export function Button(options: ButtonOptions) {
  const { type, name, value, disabled, href, id, preventDoubleClick } = options
  const shared = {
    class: cx('govuk-button', options.classes, options.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attrs(options.attributes),
    ...(id ? { id } : {}),
  }
  const words = <Words {...options} />
  if (href) {
    return (
      <a href={href} {...LOOKS_LIKE_A_BUTTON} {...shared}>
        {words}
      </a>
    )
  }
  return (
    <button
      type={type || 'submit'}
      value={value || undefined}
      name={name || undefined}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
      data-prevent-double-click={preventDoubleClick}
      {...shared}
    >
      {words}
    </button>
  )
}

function Words({ children, isStartButton }: ButtonOptions) {
  if (!isStartButton) return <>{children}</>
  return (
    <>
      {typeof children === 'object' ? <span>{children}</span> : children}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
