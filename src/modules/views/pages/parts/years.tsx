import type { SubjectId } from '../../../../kernel/index.ts'
import type { Reading } from '../../../record/index.ts'
import { chronology } from '../../rules.ts'
import { EntryItem } from './entry.tsx'

interface YearsOptions {
  readonly reading: Reading
  readonly about: SubjectId
  readonly isCut: boolean
}

/** The entries, year by year, newest first. */
export function Years({ reading, about, isCut }: YearsOptions) {
  const { years } = chronology(reading)
  if (years.length === 0)
    return (
      <p class="govuk-body">
        {isCut
          ? 'Nothing that you may read is on the record like that.'
          : `Nothing that you may read is on the record${reading.moment ? ' as known then' : ' yet'}.`}
      </p>
    )
  return (
    <>
      {years.map(({ year, entries }) => (
        <section aria-labelledby={`year-${year.replaceAll(' ', '-')}`}>
          <h3 class="sl-chronology__year" id={`year-${year.replaceAll(' ', '-')}`}>
            {year}
          </h3>
          <ol class="sl-chronology">
            {entries.map(entry => (
              <EntryItem entry={entry} about={about} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
