import { Button, Details, ErrorSummary, Input, Select } from '../../../../ui/index.ts'
import type { Asked } from '../../model.ts'
import type { ChildPage } from './page.ts'

export const KnownProblem = ({ problem }: { problem: string }) =>
  problem === '' ? null : <ErrorSummary errorList={[{ text: problem, href: '#known' }]} />

interface AsKnownOnOptions {
  readonly value: Pick<ChildPage, 'agencies' | 'moment' | 'child' | 'problem'> & { readonly asked: Asked }
  /** The page of the child that shows it, and what else its address says. */
  readonly page?: '' | '/band'
  readonly more?: Readonly<Record<string, string>>
}

/** A plain GET form: the address can be kept and shared with whoever may read it. */
export const AsKnownOn = ({
  value: { agencies, asked, moment, child, problem },
  page = '',
  more = {},
}: AsKnownOnOptions) => (
  <Details summary="As known on a date" open={moment !== null || problem !== ''}>
    <form method="get" action={`/children/${child.reference}${page}`} noValidate>
      {asked.cut && <input type="hidden" name="cut" value={asked.cut} />}
      {Object.entries(more).map(([name, kept]) => (
        <input type="hidden" name={name} value={kept} />
      ))}
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
