import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, SelectField, TextField } from '../../../../ui/index.ts'
import { addressOf, HowKnownFields, ToldToFields } from '../../../record/index.ts'
import type { BornPage } from './page.ts'

export const view = ({ subject, records, due }: BornPage, typed: Typed): PageView => ({
  title: 'The baby is born',
  back: { href: addressOf(subject, 'about'), text: subject.name ?? 'The record' },
  body: (
    <Columns>
      <Form
        typed={typed}
        heading="The baby is born"
        caption={subject.name ?? undefined}
        draft={`/drafts${typed.action}`}
      >
        <p class="govuk-body">Due {due}. The record stays the same: what was planned before the birth goes on.</p>
        <TextField
          typed={typed}
          name="birth"
          label="When the baby was born"
          hint="For example, 3 August 2026, or yesterday"
          width={20}
        />
        <TextField typed={typed} name="name" label="The baby’s name, if there is one yet" />
        <SelectField
          typed={typed}
          name="sex"
          label="Sex, if known"
          empty="Not said"
          items={[
            { value: 'female', text: 'Female' },
            { value: 'male', text: 'Male' },
          ]}
        />
        <HowKnownFields typed={typed} />
        <ToldToFields typed={typed} on={{ subject, records }} />
        <Button preventDoubleClick>Add to the record</Button>
      </Form>
    </Columns>
  ),
})
