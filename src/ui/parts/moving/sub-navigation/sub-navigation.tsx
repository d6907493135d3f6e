import { type Attributes, attrs, type Content, cx, present, type Skipped } from '../../../markup.ts'

export interface SubNavigationItem {
  readonly text: Content
  readonly href: string
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SubNavigationOptions {
  readonly items: readonly (SubNavigationItem | Skipped)[]
  /** What the pages below are about: "This record". */
  readonly label?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The pages of one record or place, below the main navigation. */
export function SubNavigation({ items, label = 'This record', classes, attributes }: SubNavigationOptions) {
  return (
    <nav class={cx('moj-sub-navigation', classes)} aria-label={label} {...attrs(attributes)}>
      <ul class="moj-sub-navigation__list">
        {present(items).map(item => (
          <li class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              href={item.href}
              aria-current={item.active ? 'page' : undefined}
              {...attrs(item.attributes)}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
