import { sayReference } from '../../../../kernel/index.ts'
import { Button, Checkboxes, Details, Input } from '../../../../ui/index.ts'
import { MomentFields } from '../parts/moment.tsx'
import type { ConnectionsPage } from './page.ts'

/** As many as a list of boxes serves; anybody further is chosen by reference. */
const BOXES_AT_MOST = 30

/** A plain GET form: it carries references, and nobody's name. */
export const Choices = ({ value }: { value: ConnectionsPage }) => {
  const { child, children, met, others, asked, problem, problems, agencies } = value
  const chosen = new Set<string>(others.map(one => one.reference))
  const known = new Set(children.map(one => one.reference))
  const boxes = [...children, ...met.filter(one => !known.has(one.reference))].slice(0, BOXES_AT_MOST)
  const offered = new Set<string>(boxes.map(one => one.reference))
  return (
    <form method="get" action={`/children/${child.reference}/connections`} noValidate class="sl-not-on-paper">
      <Details summary="Choose whom" open={others.length === 0 || problems.others !== ''}>
        {boxes.length > 0 && (
          <Checkboxes
            idPrefix="with"
            name="with"
            classes="govuk-checkboxes--small sl-boxes-beside"
            fieldset={{ legend: { text: 'Children of yours, and whoever is on this record' } }}
            items={boxes.map(({ reference, name }) => ({
              value: reference,
              text: name ?? sayReference(reference),
              checked: chosen.has(reference),
            }))}
          />
        )}
        <Input
          id="others"
          name="others"
          label="Others, by reference"
          hint="As it stands over their name, with commas between"
          value={others
            .filter(one => !offered.has(one.reference))
            .map(one => one.reference)
            .join(', ')}
          errorMessage={problems.others || undefined}
        />
      </Details>
      <Details
        summary="Within a period, or as known on a date"
        open={[asked.from, asked.to, asked.known].some(one => one !== null)}
      >
        <div class="sl-fields-beside">
          <Input
            id="from"
            name="from"
            label="Ties that held from"
            value={asked.from ?? ''}
            errorMessage={problems.from || undefined}
          />
          <Input id="to" name="to" label="Until" value={asked.to ?? ''} errorMessage={problems.to || undefined} />
        </div>
        <MomentFields known={asked.known} by={asked.by} problem={problem} agencies={agencies} />
      </Details>
      <Button>Show what links them</Button>
    </form>
  )
}
