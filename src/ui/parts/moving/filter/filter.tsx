import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'
import { Button } from '../../asking/button/button.tsx'

export interface FilterOptions {
  /** The fields: select, checkboxes, text. */
  readonly children?: Content
  readonly heading?: string | undefined
  /** Where the form is sent, by GET: the address says what is shown, and can be kept. */
  readonly action: string
  /** What is filtered by now, each with the address without it. */
  readonly selected?: readonly FilterCategory[] | undefined
  readonly clearHref?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface FilterCategory {
  readonly heading: string
  readonly items: readonly { readonly text: string; readonly href: string }[]
}

export function Filter({
  children,
  heading = 'Filter',
  action,
  selected,
  clearHref,
  classes,
  attributes,
}: FilterOptions) {
  return (
    <form class={cx('moj-filter', classes)} method="get" action={action} aria-label={heading} {...attrs(attributes)}>
      <h2 class="govuk-heading-m">{heading}</h2>
      {selected && selected.length > 0 && <Selected categories={selected} clearHref={clearHref} />}
      <div class="moj-filter__options">
        {children}
        <Button classes="govuk-button--secondary">Apply filters</Button>
      </div>
    </form>
  )
}

function Selected({ categories, clearHref }: { categories: readonly FilterCategory[]; clearHref: string | undefined }) {
  return (
    <div class="moj-filter__selected">
      {categories.map(({ heading, items }) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
          <ul class="moj-filter-tags">
            {items.map(({ text, href }) => (
              <li>
                <a class="moj-filter__tag" href={href}>
                  <span class="govuk-visually-hidden">Remove this filter: </span>
                  {text}
                  <span class="moj-filter__remove" aria-hidden="true">
                    ×
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
      {clearHref && (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <a class="govuk-link govuk-link--no-visited-state" href={clearHref}>
            Clear filters
          </a>
        </p>
      )}
    </div>
  )
}
