import { type Attributes, attrs, cx, isBlank, type Skipped, sayings, type Worded, wordsOf } from '../../../markup.ts'

export interface AccordionItem {
  readonly heading: Worded
  readonly summary?: Worded
  /** Words alone become a paragraph; parts are placed as they are. */
  readonly content: Worded
  readonly expanded?: boolean | undefined
}

export interface AccordionOptions {
  readonly id: string
  readonly items: readonly (AccordionItem | Skipped)[]
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Off unless asked for: it would keep a mark in the browser of what was opened. */
  readonly rememberExpanded?: boolean | undefined
  readonly hideAllSectionsText?: string | undefined
  readonly hideSectionText?: string | undefined
  readonly hideSectionAriaLabelText?: string | undefined
  readonly showAllSectionsText?: string | undefined
  readonly showSectionText?: string | undefined
  readonly showSectionAriaLabelText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Accordion(options: AccordionOptions) {
  const { id, items, headingLevel, rememberExpanded, classes, attributes } = options
  const said = sayings({
    'hide-all-sections': options.hideAllSectionsText,
    'hide-section': options.hideSectionText,
    'hide-section-aria-label': options.hideSectionAriaLabelText,
    'show-all-sections': options.showAllSectionsText,
    'show-section': options.showSectionText,
    'show-section-aria-label': options.showSectionAriaLabelText,
  })
  return (
    <div
      class={cx('govuk-accordion', classes)}
      data-module="govuk-accordion"
      id={id}
      {...said}
      data-remember-expanded={rememberExpanded}
      {...attrs(attributes)}
    >
      {items.map((item, at) => item && <Section item={item} id={id} number={at + 1} level={headingLevel || 2} />)}
    </div>
  )
}

function Section({ item, id, number, level }: { item: AccordionItem; id: string; number: number; level: number }) {
  const Heading = `h${level}` as 'h2'
  const summary = wordsOf(item.summary)
  const content = wordsOf(item.content)
  return (
    <div class={cx('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {wordsOf(item.heading)}
          </span>
        </Heading>
        {!isBlank(summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        {typeof content === 'string' ? <p class="govuk-body">{content}</p> : content}
      </div>
    </div>
  )
}
