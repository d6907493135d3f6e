import {
  type Attributes,
  attrs,
  type Content,
  cx,
  isBlank,
  type Worded,
  type Wording,
  wordsOf,
} from '../../../markup.ts'

export interface SummaryAction {
  readonly text: Content
  readonly href: string
  /** What is changed, for those who hear the link alone: "Change" with "name". */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ActionsGiven =
  | readonly SummaryAction[]
  | { readonly items?: readonly SummaryAction[] | undefined; readonly classes?: string | undefined }

export function actionsOf(given: ActionsGiven | undefined): {
  items: readonly SummaryAction[]
  classes?: string | undefined
} {
  if (isList(given)) return { items: given }
  return { items: given?.items ?? [], classes: given?.classes }
}

export function Action({ action, title }: { action: SummaryAction; title: Worded<Wording> }) {
  const { text, href, visuallyHiddenText, classes, attributes } = action
  const card = wordsOf(title)
  return (
    <a class={cx('govuk-link', classes)} href={href} {...attrs(attributes)}>
      {text}
      {(visuallyHiddenText || !isBlank(card)) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {!isBlank(card) && <> ({card})</>}
        </span>
      )}
    </a>
  )
}

function isList(given: ActionsGiven | undefined): given is readonly SummaryAction[] {
  return Array.isArray(given)
}
