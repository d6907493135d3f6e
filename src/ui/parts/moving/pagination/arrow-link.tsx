import { type Attributes, attrs, type Content, cx, isBlank } from '../../../markup.ts'

export interface PageLink {
  readonly href: string
  readonly text?: Content
  /** What the next page is about: shown under the arrow where there are no numbers. */
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

type Way = 'prev' | 'next'

const ARROWS: Readonly<Record<Way, string>> = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

export function ArrowLink({ link, way, block }: { link: PageLink; way: Way; block: boolean }) {
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={way} {...attrs(link.attributes)}>
        {(block || way === 'prev') && <Arrow way={way} />}{' '}
        <span
          class={cx(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {isBlank(link.text) ? <Usual way={way} /> : link.text}
        </span>
        {link.labelText && block && (
          <>
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!block && way === 'next' && <Arrow way={way} />}
      </a>
    </div>
  )
}

function Usual({ way }: { way: Way }) {
  return (
    <>
      {way === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

function Arrow({ way }: { way: Way }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[way]} />
    </svg>
  )
}
