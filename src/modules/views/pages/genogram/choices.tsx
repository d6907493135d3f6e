import { Button, Checkboxes, Details } from '../../../../ui/index.ts'
import { MomentFields, OnField } from '../parts/moment.tsx'
import type { GenogramPage } from './page.ts'

/** A plain GET form: the address can be kept, and shared with whoever may read it. */
export const Choices = ({ value }: { value: GenogramPage }) => {
  const { child, asked, problem, day, moment, agencies } = value
  const isOpen = moment !== null || day.when !== null || problem !== '' || day.problem !== ''
  return (
    <Details summary="Another day, as known on a date, or the family alone" open={isOpen}>
      <form method="get" action={`/children/${child.reference}/genogram`} noValidate>
        <OnField value={asked.on} problem={day.problem} />
        <MomentFields known={asked.known} by={asked.by} problem={problem} agencies={agencies} />
        <Checkboxes
          idPrefix="who"
          name="who"
          items={[
            { value: 'family', text: 'The family alone, without friends and others', checked: asked.who === 'family' },
          ]}
        />
        <Checkboxes
          idPrefix="wide"
          name="wide"
          items={[{ value: 'yes', text: 'Wider family, two steps further out', checked: asked.wide === 'yes' }]}
        />
        <Button classes="govuk-button--secondary">Show</Button>
      </form>
    </Details>
  )
}
