import { sayWhen } from '../../../../kernel/index.ts'
import { InsetText } from '../../../../ui/index.ts'
import { Name } from '../../../people/index.ts'
import type { Difference, Side, Sides } from '../../model/sides.ts'

/** First what the eye would otherwise have to look for: what one side shows and the other does not. */
export const Differences = ({ sides: { left, right, onlyLeft, onlyRight } }: { sides: Sides }) => (
  <section aria-labelledby="differences">
    <h3 class="govuk-heading-s" id="differences">
      What one side shows and the other does not
    </h3>
    {isNothing(onlyLeft) && isNothing(onlyRight) ? (
      <InsetText>Both sides show the same, as far as you may read.</InsetText>
    ) : (
      <div class="sl-sides">
        <Only side={left} only={onlyLeft} />
        <Only side={right} only={onlyRight} />
      </div>
    )}
  </section>
)

const isNothing = ({ entries, ties, people }: Difference): boolean =>
  entries.length === 0 && ties.length === 0 && people.length === 0

const Only = ({ side, only }: { side: Side; only: Difference }) => (
  <div>
    <h4 class="govuk-heading-s">Only on this side: {side.label}</h4>
    {isNothing(only) && <p class="govuk-body">Nothing.</p>}
    {only.people.length > 0 && (
      <p class="govuk-body">
        <strong>People, places and things:</strong>{' '}
        {only.people.map((one, at) => (
          <>
            {at > 0 && ', '}
            <Name of={one} />
          </>
        ))}
      </p>
    )}
    {only.ties.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {only.ties.map(tie => (
          <li>
            <Name of={tie.one} /> and <Name of={tie.other} />: {tie.label.toLowerCase()}
            {tie.period && `, ${tie.period}`} ({tie.agencyName})
          </li>
        ))}
      </ul>
    )}
    {only.entries.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {only.entries.map(entry => (
          <li>
            <a class="govuk-link" href={`/entries/${entry.id}`}>
              {sayWhen(entry.when)}, {entry.agencyName}
            </a>
            {entry.standing === 'told' && `: ${beginning(entry.text)}`}
          </li>
        ))}
      </ul>
    )}
  </div>
)

/** Letters of an entry that are enough to know it by. */
const SHORT = 120
const beginning = (text: string): string => (text.length <= SHORT ? text : `${text.slice(0, SHORT).trimEnd()}…`)
