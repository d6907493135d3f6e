import { type Attributes, attrs, cx, present, type Skipped } from '../../../markup.ts'
import { ArrowLink, type PageLink } from './arrow-link.tsx'

export interface PageItem {
  readonly number?: string | number | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  /** Pages left out here. */
  readonly ellipsis?: boolean | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationOptions {
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly items?: readonly (PageItem | Skipped)[] | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Pagination({ previous, next, items, landmarkLabel, classes, attributes }: PaginationOptions) {
  const block = !items && Boolean(next || previous)
  return (
    <nav
      class={cx('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel || 'Pagination'}
      {...attrs(attributes)}
    >
      {previous?.href && <ArrowLink link={previous} way="prev" block={block} />}
      {items && (
        <ul class="govuk-pagination__list">{present(items).map(item => isPage(item) && <Numbered {...item} />)}</ul>
      )}
      {next?.href && <ArrowLink link={next} way="next" block={block} />}
    </nav>
  )
}

function Numbered({ number, href, current, ellipsis, visuallyHiddenText, attributes }: PageItem) {
  if (ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={cx('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        {...attrs({ href, 'aria-label': visuallyHiddenText ?? `Page ${number}` })}
        aria-current={current ? 'page' : undefined}
        {...attrs(attributes)}
      >
        {number}
      </a>
    </li>
  )
}

function isPage(item: PageItem): boolean {
  return item.ellipsis === true || item.number !== undefined
}
