import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface Breadcrumb {
  readonly text: Content
  /** Left out for the page itself, which is not a link. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface BreadcrumbsOptions {
  readonly items: readonly Breadcrumb[]
  readonly labelText?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Breadcrumbs({ items, labelText, collapseOnMobile, classes, attributes }: BreadcrumbsOptions) {
  return (
    <nav
      class={cx('govuk-breadcrumbs', classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
      {...attrs(attributes)}
      aria-label={labelText ?? 'Breadcrumb'}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map(item =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...attrs(item.attributes)}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
