import { sayInstant, sayWhen } from '../../../../kernel/index.ts'
import { InsetText } from '../../../../ui/index.ts'
import type { Answered } from '../../model.ts'
import { sayCut } from '../../rules.ts'

interface ShownOptions extends Answered {
  readonly agencies: Parameters<typeof sayCut>[1]
  /** Where everything is shown, and where things are as they stand now; absent on paper. */
  readonly whole?: string
  readonly now?: string
}

/** Says loudly what part of the record this is, and of when; and leads back to all of it as it is now. */
export const WhatIsShown = ({ agencies, known, moment, cut, isCutGone, whole, now }: ShownOptions) => (
  <>
    {moment && (
      <InsetText>
        <strong>
          As known by the end of {known ? sayWhen(known) : sayInstant(moment.at)}, {by(moment, agencies)}.
        </strong>{' '}
        Only what you may read now is shown.{' '}
        {now && (
          <a class="govuk-link" href={now}>
            Back to now
          </a>
        )}
      </InsetText>
    )}
    {cut && (
      <InsetText>
        <strong>{sayCut(cut, agencies)}</strong>{' '}
        {whole && (
          <a class="govuk-link" href={whole}>
            Show everything
          </a>
        )}
      </InsetText>
    )}
    {isCutGone && (
      <InsetText>That filter has run out or was not made by you for this child. Everything is shown.</InsetText>
    )}
  </>
)

function by(moment: NonNullable<Answered['moment']>, agencies: ShownOptions['agencies']): string {
  const name = agencies.find(one => one.id === moment.by)?.name
  return name ? `by ${name}` : 'all agencies together'
}
