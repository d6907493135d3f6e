import { type Attributes, attrs, type Content, cx, type Wording } from '../../../markup.ts'

export interface ErrorWording extends Wording {
  readonly visuallyHiddenText?: string | false | undefined
}

export interface ErrorMessageOptions {
  readonly children?: Content
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  /** Spoken before the sentence. An empty one leaves it out, for a sentence that already says "error". */
  readonly visuallyHiddenText?: string | false | undefined
}

export function ErrorMessage({ children, id, classes, attributes, visuallyHiddenText = 'Error' }: ErrorMessageOptions) {
  return (
    <p id={id || undefined} class={cx('govuk-error-message', classes)} {...attrs(attributes)}>
      {visuallyHiddenText ? (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span> {children}
        </>
      ) : (
        children
      )}
    </p>
  )
}
