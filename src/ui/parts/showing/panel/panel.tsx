import { type Attributes, attrs, type Content, cx, isBlank } from '../../../markup.ts'
import { Button } from '../../asking/button/button.tsx'

export interface PanelAction {
  readonly text: string
  readonly href?: string | undefined
  readonly type?: 'button' | 'submit' | 'reset' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PanelOptions {
  readonly title: Content
  readonly children?: Content
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Shown only with the class `govuk-panel--interruption`: a page that stops and asks. */
  readonly actions?:
    | {
        readonly items?: readonly PanelAction[] | undefined
        readonly classes?: string | undefined
        readonly attributes?: Attributes | undefined
      }
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Panel({ title, children, headingLevel, actions, classes, attributes }: PanelOptions) {
  const Heading = `h${headingLevel || 1}` as 'h1'
  const interrupts = Boolean(classes?.includes('govuk-panel--interruption'))
  return (
    <div class={cx('govuk-panel', !interrupts && 'govuk-panel--confirmation', classes)} {...attrs(attributes)}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {!isBlank(children) && <div class="govuk-panel__body">{children}</div>}
      {interrupts && actions && (
        <div class={cx('govuk-panel__actions', actions.classes)} {...attrs(actions.attributes)}>
          {actions.items && actions.items.length > 0 && (
            <div class="govuk-button-group">
              {actions.items.map(action => (
                <Action {...action} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function Action({ text, href, type, classes, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <a class={cx('govuk-link govuk-link--inverse', classes)} href={href} {...attrs(attributes)}>
        {text}
      </a>
    )
  }
  return (
    <Button type={type || 'button'} href={href} classes={cx('govuk-button--inverse', classes)} attributes={attributes}>
      {text}
    </Button>
  )
}
