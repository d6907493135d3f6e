import { civilDateOf, sayDate, sayInstant, sayWhen } from '../../../../kernel/index.ts'
import { labelOf, type Story } from '../../../record/index.ts'
import type { Lately } from '../../model.ts'

/** What was put on the record last, whenever it happened. */
export const Changed = ({ changed }: Pick<Story, 'changed'>) =>
  changed.length === 0 ? null : (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-s" id="changed">
        Recorded last
      </h2>
      <ul class="govuk-list sl-short-list">
        {changed.map(entry => (
          <li>
            <a class="govuk-link" href={`/entries/${entry.id}`}>
              {labelOf(entry.kind)}, {sayWhen(entry.when)}
            </a>
            <span class="sl-said-by">
              {entry.agencyName}, recorded {sayInstant(entry.recordedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

/** Who told nothing here for a while: a reason to ring them, and nothing else. */
export function Silent({ lately }: { lately: readonly Lately[] }) {
  const silent = lately.filter(one => one.isSilent)
  if (silent.length === 0) return null
  return (
    <section aria-labelledby="silent">
      <h2 class="govuk-heading-s" id="silent">
        Who to hear from
      </h2>
      <ul class="govuk-list sl-short-list">
        {silent.map(({ name, last }) => (
          <li>{last ? `Nothing from ${name} since ${sayDate(civilDateOf(last))}` : `Nothing from ${name} yet`}</li>
        ))}
      </ul>
      <p class="sl-said-by">As far as you may read. It may have been told elsewhere: ring them.</p>
    </section>
  )
}
