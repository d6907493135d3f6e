import { sayWhen } from '../../../../kernel/index.ts'
import { Prose } from '../../../../ui/index.ts'
import { type Entry, labelOf, sayHowKnown } from '../../../record/index.ts'

/** What happened in which this person, place or thing had a part, newest first: in the words of whoever told it. */
export const Happened = ({ entries }: { entries: readonly Entry[] }) =>
  entries.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <ol class="sl-chronology">
        {entries.map(entry => (
          <li class="sl-entry">
            <p class="sl-entry__when">{sayWhen(entry.when)}</p>
            <div class="sl-entry__told">
              <p class="sl-entry__who">
                <strong>{entry.agencyName}</strong>
                <span class="sl-entry__kind">{labelOf(entry.kind)}</span>
              </p>
              <Prose>{entry.standing === 'withdrawn' ? 'Withdrawn.' : entry.text}</Prose>
              <p class="sl-entry__source">
                {sayHowKnown(entry)}.{' '}
                <a class="govuk-link sl-not-on-paper" href={`/entries/${entry.id}`}>
                  Open<span class="govuk-visually-hidden">, {sayWhen(entry.when)}</span>
                </a>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
