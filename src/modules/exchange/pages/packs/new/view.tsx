import { type PageView, sayReference, type Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, RadiosField, SelectField } from '../../../../../ui/index.ts'
import { COPY_PURPOSES, options, PeriodFields } from '../../../../record/index.ts'
import { RECIPIENTS } from '../../../model.ts'
import type { Parent } from '../../../rules.ts'
import type { NewPackPage } from './page.ts'

export function view({ child, seats, parents }: NewPackPage, typed: Typed): PageView {
  const reference = sayReference(child.reference)
  return {
    title: `Make a pack, ${reference}`,
    back: { href: `/children/${child.reference}/packs`, text: 'Packs' },
    body: (
      <Columns>
        <Form typed={typed} heading="Make a pack" caption={reference}>
          <p class="govuk-body">One pack is for one person. Nothing is made until you have seen what would be in it.</p>
          <RadiosField typed={typed} name="for" label="Whom it is for" items={options(RECIPIENTS)} />
          <SelectField
            typed={typed}
            name="worker"
            label="Which professional, if it is for one"
            empty="Choose"
            items={seats.map(seat => ({ value: seat.worker, text: `${seat.name}, ${seat.agencyName}` }))}
          />
          <SelectField
            typed={typed}
            name="parent"
            label="Which parent, if it is for one"
            hint="Parents are those whom the whole circle knows by name. Each has a pack of their own."
            empty="Choose"
            items={parents.map(parent => ({ value: parent.reference, text: parentText(parent) }))}
          />
          <RadiosField typed={typed} name="purpose" label="What it is for" items={options(COPY_PURPOSES)} />
          <PeriodFields typed={typed} />
          <Button preventDoubleClick>See what would be in it</Button>
        </Form>
      </Columns>
    ),
  }
}

const COPIES = {
  all: 'gets copies',
  some: 'gets some copies: ask the lead worker first',
  none: 'gets no copies',
} as const

const parentText = ({ name, copies }: Parent): string => (copies ? `${name} (${COPIES[copies]})` : name)
