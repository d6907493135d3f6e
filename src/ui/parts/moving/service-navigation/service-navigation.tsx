import {
  type Attributes,
  attrs,
  type Content,
  cx,
  isBlank,
  present,
  type Skipped,
  type Worded,
  wordsOf,
} from '../../../markup.ts'
import { Navigation, type NavigationItem } from './navigation.tsx'

export interface ServiceNavigationOptions {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly (NavigationItem | Skipped)[] | undefined
  readonly navigationId?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationClasses?: string | undefined
  /** On a phone the items fold away behind a button; more than one item, unless told otherwise. */
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly ariaLabel?: string | undefined
  /** Places for a part of one's own. */
  readonly slots?: NavigationSlots | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface NavigationSlots {
  readonly start?: Content
  readonly end?: Worded
  /** `inline` sets the end slot beside the items rather than below. */
  readonly endAlign?: 'inline' | undefined
  readonly navigationStart?: Content
  readonly navigationEnd?: Content
}

export function ServiceNavigation(options: ServiceNavigationOptions) {
  const { serviceName, slots, ariaLabel, classes, attributes } = options
  const end = wordsOf(slots?.end)
  const shared = {
    class: cx('govuk-service-navigation', classes),
    'data-module': 'govuk-service-navigation',
    ...attrs(attributes),
  }
  const inner = (
    <div
      class={cx(
        'govuk-width-container',
        slots?.endAlign === 'inline' && 'govuk-service-navigation__inlining-container',
      )}
    >
      {slots?.start}
      <div class="govuk-service-navigation__container">
        <ServiceName {...options} />
        <Navigation options={options} items={present(options.navigation)} />
      </div>
      {end}
    </div>
  )
  // With a name or something of its own it is a landmark; without, the nav inside is one already.
  if (!serviceName && isBlank(slots?.start) && isBlank(end)) return <div {...shared}>{inner}</div>
  return (
    <section aria-label={ariaLabel ?? 'Service information'} {...shared}>
      {inner}
    </section>
  )
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationOptions) {
  if (!serviceName) return null
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceUrl ? (
        <a href={serviceUrl} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  )
}
