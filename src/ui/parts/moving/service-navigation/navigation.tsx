import { type Attributes, attrs, type Content, cx, isBlank } from '../../../markup.ts'
import type { ServiceNavigationOptions } from './service-navigation.tsx'

export interface NavigationItem {
  readonly text: Content
  readonly href?: string | undefined
  /** The page itself. */
  readonly current?: boolean | undefined
  /** A page below this one. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

// Without a script the items are all shown and there is nothing to fold.
const UNTIL_A_SCRIPT_RUNS = { hidden: true, 'aria-hidden': 'true' } as const

export function Navigation({
  options,
  items,
}: {
  options: ServiceNavigationOptions
  items: readonly NavigationItem[]
}) {
  const { slots, navigationLabel, navigationClasses } = options
  if (items.length === 0 && isBlank(slots?.navigationStart) && isBlank(slots?.navigationEnd)) return null
  const id = options.navigationId || 'navigation'
  const menu = options.menuButtonText || 'Menu'
  return (
    <nav aria-label={navigationLabel || menu} class={cx('govuk-service-navigation__wrapper', navigationClasses)}>
      {(options.collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={options.menuButtonLabel === menu ? undefined : options.menuButtonLabel}
          {...UNTIL_A_SCRIPT_RUNS}
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots?.navigationStart}
        {items.map(item => (
          <Item item={item} />
        ))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  )
}

function Item({ item }: { item: NavigationItem }) {
  const here = Boolean(item.active || item.current)
  // Set strong as well, so the place is still marked where a reader brings their own colours.
  const words = here ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text
  const current = here ? (item.current ? 'page' : 'true') : undefined
  return (
    <li class={cx('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a class="govuk-service-navigation__link" href={item.href} aria-current={current} {...attrs(item.attributes)}>
          {words}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={current}>
          {words}
        </span>
      )}
    </li>
  )
}
