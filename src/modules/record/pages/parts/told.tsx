import { sayInstant } from '../../../../kernel/index.ts'
import { Button, InsetText, SummaryList, type SummaryListOptions } from '../../../../ui/index.ts'
import { CIRCULATIONS, type Told } from '../../model.ts'
import { sayHowKnown, sayPeriod } from '../../rules.ts'

type Rows = NonNullable<SummaryListOptions['rows']>

/** What a fact or tie says now, in whose word; or the stub of one that is withdrawn. */
export const Standing = ({ told, said }: { told: Told; said: Rows }) =>
  told.standing === 'withdrawn' ? (
    <InsetText>
      <strong>
        Withdrawn by {told.workerName}, {told.agencyName}, on {sayInstant(told.recordedAt)}.
      </strong>{' '}
      What it said is no longer shown to anybody.
    </InsetText>
  ) : (
    <SummaryList rows={[...said, ...rowsOf(told)]} />
  )

/** What the agency that told it may do. */
export const Acts = ({ at, end }: { at: string; end?: boolean }) => (
  <div class="govuk-button-group">
    {end && (
      <Button href={`${at}/end`} classes="govuk-button--secondary">
        It has ended
      </Button>
    )}
    <Button href={`${at}/correct`} classes="govuk-button--secondary">
      Correct it
    </Button>
    <Button href={`${at}/withdraw`} classes="govuk-button--secondary">
      Withdraw it
    </Button>
  </div>
)

export function Versions<Kind extends Told>({
  versions,
  said,
}: {
  versions: readonly Kind[]
  said: (one: Kind) => Rows
}) {
  const before = versions.slice(0, -1)
  return before.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Before it was changed</h2>
      {before.toReversed().map(one => (
        <SummaryList
          card={{ title: `Version ${one.version}, recorded ${sayInstant(one.recordedAt)}` }}
          rows={[...said(one), ...rowsOf(one)]}
        />
      ))}
    </>
  )
}

const rowsOf = (told: Told): Rows => [
  sayPeriod(told) !== '' && { key: 'When', value: sayPeriod(told) },
  ...Object.entries(told.detail).map(([key, value]) => ({ key, value })),
  { key: 'How it is known', value: sayHowKnown(told) },
  { key: 'Recorded', value: `${told.workerName}, ${told.agencyName}, ${sayInstant(told.recordedAt)}` },
  {
    key: 'Who may read it',
    value: told.audienceKind === 'intelligence' ? 'Intelligence' : CIRCULATIONS[told.audienceKind],
  },
  told.reason !== '' && { key: 'Why it was changed', value: told.reason },
]
