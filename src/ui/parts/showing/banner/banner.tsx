import { type Attributes, attrs, type Content, cx } from '../../../markup.ts'

export interface BannerOptions {
  readonly children?: Content
  readonly type?: 'success' | 'warning' | 'information' | undefined
  /** What the region is called: needed where a page has two of one type. */
  readonly label?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const ICONS = {
  success: 'M21 6.4 9.4 19.2 3 13.1l2.3-2.4 3.9 3.7L18.6 4z',
  warning: 'M12 2.5 1 21.5h22L12 2.5zm-1.2 6.5h2.4v6.5h-2.4V9zm0 8h2.4v2.4h-2.4V17z',
  information: 'M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21zm-1.2 5h2.4v2.4h-2.4V6.5zm0 4.2h2.4v7h-2.4v-7z',
} as const
const LABELS = { success: 'Done', warning: 'Warning', information: 'Information' } as const

/** Something true of the whole page, which stays: a sealed record, an entry from before an import. */
export function Banner({ children, type = 'information', label, classes, attributes }: BannerOptions) {
  return (
    <section
      class={cx(`moj-banner moj-banner--${type}`, classes)}
      aria-label={label ?? LABELS[type]}
      {...attrs(attributes)}
    >
      <svg class="moj-banner__icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path fill="currentColor" d={ICONS[type]} />
      </svg>
      <div class="moj-banner__message">{children}</div>
    </section>
  )
}
