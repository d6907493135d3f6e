import { sayInstant, sayWhen } from '../../../../kernel/index.ts'
import { Button, Details, ErrorSummary, Input, InsetText, Select } from '../../../../ui/index.ts'
import type { ChildPage } from './page.ts'

export const KnownProblem = ({ problem }: { problem: string }) =>
  problem === '' ? null : <ErrorSummary errorList={[{ text: problem, href: '#known' }]} />

/** Says loudly that this is not how things stand now, and leads back to it. */
export const AsKnownThen = ({ value: { agencies, known, reading, child } }: { value: ChildPage }) => {
  const { moment } = reading
  if (!moment) return null
  const by = agencies.find(one => one.id === moment.by)?.name
  return (
    <InsetText>
      <strong>
        As known by the end of {known ? sayWhen(known) : sayInstant(moment.at)},{' '}
        {by ? `by ${by}` : 'all agencies together'}.
      </strong>{' '}
      Only what you may read now is shown.{' '}
      <a class="govuk-link" href={`/children/${child.reference}`}>
        Back to now
      </a>
    </InsetText>
  )
}

/** A plain GET form: the address can be kept and shared with whoever may read it. */
export const AsKnownOn = ({ value: { agencies, asked, reading, child, problem } }: { value: ChildPage }) => (
  <Details summary="As known on a date" open={reading.moment !== null || problem !== ''}>
    <form method="get" action={`/children/${child.reference}`} noValidate>
      <Input
        id="known"
        name="known"
        label="Date"
        hint="For example, 14 March 2026, or March 2026"
        classes="govuk-input--width-20"
        value={asked.known ?? ''}
        errorMessage={problem || undefined}
      />
      <Select
        id="by"
        name="by"
        label="Known to"
        items={[
          { value: 'pooled', text: 'All agencies together' },
          ...agencies.map(agency => ({ value: agency.id, text: agency.name, selected: agency.id === asked.by })),
        ]}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  </Details>
)
