import { BAND_LANES, type BandBy, type BandSpan } from '../../model.ts'
import { saySpan, zoomOf } from '../../rules.ts'
import { addressOfBand } from './address.ts'
import type { BandPage } from './page.ts'

/** What the lanes stand for: one of two, as links, so that the choice is in the address. */
export const LanesChoice = ({ value }: { value: BandPage }) => (
  <p class="govuk-body sl-band-choice sl-not-on-paper">
    <span class="sl-band-choice__of">Lanes: </span>
    {(Object.keys(BAND_LANES) as BandBy[]).map(by =>
      by === value.by ? (
        <strong>{BAND_LANES[by]}</strong>
      ) : (
        <a class="govuk-link" href={addressOfBand(value, { by })}>
          {BAND_LANES[by]}
        </a>
      ),
    )}
  </p>
)

/** Wider, closer, earlier and later: every zoom is an address of its own. */
export function ZoomLinks({ value, whole, span }: { value: BandPage; whole: BandSpan; span: BandSpan }) {
  const { within, closer, earlier, later } = zoomOf(span, whole)
  const link = (to: BandSpan, words: string) => (
    <a class="govuk-link" href={addressOfBand(value, { span: to === whole ? null : to })}>
      {words}
    </a>
  )
  return (
    <nav class="sl-band-zoom" aria-label="Period">
      <p class="govuk-body sl-band-choice">
        <span class="sl-band-choice__of">Shown: </span>
        {within.map((one, at) => {
          const words = one === whole ? 'The whole record' : saySpan(one)
          return at === within.length - 1 ? <strong>{words}</strong> : link(one, words)
        })}
      </p>
      {closer.length > 0 && (
        <p class="govuk-body sl-band-choice sl-not-on-paper">
          <span class="sl-band-choice__of">Closer: </span>
          {closer.map(one => link(one, saySpan(one)))}
        </p>
      )}
      {(earlier ?? later) && (
        <p class="govuk-body sl-band-choice sl-not-on-paper">
          <span class="sl-band-choice__of">Beside it: </span>
          {earlier && link(earlier, `Earlier: ${saySpan(earlier)}`)}
          {later && link(later, `Later: ${saySpan(later)}`)}
        </p>
      )}
    </nav>
  )
}
