import { Button, Checkboxes, Details, Input, Select } from '../../../../ui/index.ts'
import type { HOW_KNOWN } from '../../../record/index.ts'
import { SORTS, type Sort } from '../../model/network.ts'
import { MomentFields } from '../parts/moment.tsx'
import type { NetworkPage } from './page.ts'

/** A plain GET form over codes and dates: what is typed here names nobody. */
export const Choices = ({ value }: { value: NetworkPage }) => {
  const { child, asked, agencies, problem, problems, grown } = value
  const { sort, from, to, agency, how, known, by } = asked
  const isOpen = [sort, from, to, agency, how, known].some(one => one !== null)
  return (
    <Details summary="Narrow it, or as known on a date" open={isOpen}>
      <form method="get" action={`/children/${child.reference}/network`} noValidate>
        {grown.length > 0 && <input type="hidden" name="grow" value={grown.map(one => one.reference).join(',')} />}
        <Checkboxes
          idPrefix="sort"
          name="sort"
          fieldset={{ legend: { text: 'Only these ties' } }}
          hint="All of them where none is chosen"
          items={(Object.keys(SORTS) as Sort[]).map(one => ({
            value: one,
            text: SORTS[one],
            checked: sort?.includes(one) ?? false,
          }))}
        />
        <div class="sl-fields-beside">
          <Day id="from" label="That held from" value={from} problem={problems.from} />
          <Day id="to" label="Until" value={to} problem={problems.to} />
          <Select
            id="agency"
            name="agency"
            label="Told by"
            items={[
              { value: '', text: 'Any agency' },
              ...agencies.map(one => ({ value: one.id, text: one.name, selected: one.id === agency })),
            ]}
          />
          <Select
            id="how"
            name="how"
            label="How it is known"
            items={[
              { value: '', text: 'Any way' },
              ...Object.entries(HOW_SAID).map(([code, text]) => ({ value: code, text, selected: code === how })),
            ]}
          />
        </div>
        <MomentFields known={known} by={by} problem={problem} agencies={agencies} />
        <Button classes="govuk-button--secondary">Show</Button>
      </form>
    </Details>
  )
}

const HOW_SAID: Readonly<Record<keyof typeof HOW_KNOWN, string>> = {
  observed: 'A worker saw or heard it',
  told: 'A worker was told',
  opinion: 'A worker’s opinion',
}

const Day = ({ id, label, value, problem }: { id: string; label: string; value: string | null; problem: string }) => (
  <Input
    id={id}
    name={id}
    label={label}
    hint="For example, March 2026"
    classes="govuk-input--width-20"
    value={value ?? ''}
    errorMessage={problem || undefined}
  />
)
