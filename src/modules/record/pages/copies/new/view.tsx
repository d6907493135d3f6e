import { type PageView, sayReference, type Typed } from '../../../../../kernel/index.ts'
import { Button, CheckboxesField, Columns, Form, RadiosField, TextField } from '../../../../../ui/index.ts'
import { COPY_PURPOSES } from '../../../model.ts'
import { PeriodFields } from '../../parts/frozen-period.tsx'
import { options } from '../../parts/how-known.tsx'
import type { NewCopyPage } from './page.ts'

export function view({ child, colleagues }: NewCopyPage, typed: Typed): PageView {
  const reference = sayReference(child.reference)
  return {
    title: `Make a dated copy, ${reference}`,
    back: { href: `/children/${child.reference}/copies`, text: 'Dated copies' },
    body: (
      <Columns>
        <Form typed={typed} heading="Make a dated copy" caption={reference} draft={`/drafts${typed.action}`}>
          <p class="govuk-body">
            It holds what the whole circle is told now: entries with who told them, what agencies make of them, and
            which tell of one event. Nothing told to one agency or to a few people is in it.
          </p>
          <TextField
            typed={typed}
            name="title"
            label="What it is called"
            hint="For example, Review conference, June 2026. No names."
          />
          <RadiosField typed={typed} name="purpose" label="What it is for" items={options(COPY_PURPOSES)} />
          <PeriodFields typed={typed} />
          <RadiosField
            typed={typed}
            name="recipients"
            label="Who may read it"
            items={[
              { value: 'circle', text: 'Everyone in the circle' },
              { value: 'named', text: 'You, and those of the circle whom you tick below' },
            ]}
          />
          {colleagues.length > 0 && (
            <CheckboxesField
              typed={typed}
              name="named"
              label="Named people, if not everyone"
              items={colleagues.map(seat => ({
                value: seat.worker,
                text: `${seat.name}, ${seat.role}`,
              }))}
            />
          )}
          {Object.values(typed.errors).some(error => error.includes('confirm below')) && (
            <CheckboxesField
              typed={typed}
              name="wordsConfirmed"
              label="Protected words"
              items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
            />
          )}
          <Button preventDoubleClick>Make the copy</Button>
        </Form>
      </Columns>
    ),
  }
}
