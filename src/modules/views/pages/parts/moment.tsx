import type { AgencyId } from '../../../../kernel/index.ts'
import { ErrorSummary, Input, Select } from '../../../../ui/index.ts'

/** What is wrong with the dates that a drawing was asked for, each by the name of its field, with a way to it. */
export function MomentProblems(problems: Readonly<Record<string, string>>) {
  const errors = Object.entries(problems).flatMap(([field, text]) => (text ? [{ text, href: `#${field}` }] : []))
  return errors.length === 0 ? null : <ErrorSummary errorList={errors} />
}

export const OnField = ({ value, problem }: { value: string | null; problem: string }) => (
  <Input
    id="on"
    name="on"
    label="As it was on"
    hint="The day drawn. For example, 14 March 2026, or 2019. Today where you leave it empty"
    classes="govuk-input--width-20"
    value={value ?? ''}
    errorMessage={problem || undefined}
  />
)

interface MomentOptions {
  readonly known: string | null
  readonly by: AgencyId | 'pooled' | null
  readonly problem: string
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  /** Told apart from another moment on the same page. */
  readonly id?: { readonly known: string; readonly by: string }
  readonly label?: string
}

/** What was known by a day, and to whom: the same fields for each of the three views. */
export const MomentFields = ({ known, by, problem, agencies, id, label }: MomentOptions) => (
  <>
    <Input
      id={id?.known ?? 'known'}
      name={id?.known ?? 'known'}
      label={label ?? 'As known on'}
      hint="What was on the record by then. For example, 14 March 2026, or March 2026"
      classes="govuk-input--width-20"
      value={known ?? ''}
      errorMessage={problem || undefined}
    />
    <Select
      id={id?.by ?? 'by'}
      name={id?.by ?? 'by'}
      label="Known to"
      items={[
        { value: 'pooled', text: 'All agencies together' },
        ...agencies.map(agency => ({ value: agency.id, text: agency.name, selected: agency.id === by })),
      ]}
    />
  </>
)
