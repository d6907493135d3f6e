import type { PageView, Role, Typed } from '../../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  Form,
  Heading,
  Problems,
  SelectField,
  Table,
  TextField,
} from '../../../../../ui/index.ts'
import { ROLE_WORDS } from '../../../model.ts'
import { GIVEN } from '../../../rules.ts'
import type { WorkersPage } from './page.ts'

export const view = ({ colleagues, agencies }: WorkersPage, typed: Typed): PageView => ({
  title: 'Workers',
  back: { href: '/', text: 'Start page' },
  body: (
    <>
      <Problems typed={typed} />
      <Heading>Workers of the partnership</Heading>
      <Table
        caption="Workers"
        captionClasses="govuk-visually-hidden"
        head={['Name', 'Job title', 'Agency', 'Roles']}
        rows={colleagues.map(one => [
          <a class="govuk-link" href={`/administration/workers/${one.worker}`}>
            {one.name}
          </a>,
          one.title,
          one.agencyName,
          one.roles.map(role => ROLE_WORDS[role as Role] ?? role).join(', '),
        ])}
      />
      <Columns>
        <Form typed={typed} summary={false}>
          <h2 class="govuk-heading-m">Add a worker</h2>
          <TextField typed={typed} name="name" label="Name" />
          <TextField typed={typed} name="email" label="Work email address" type="email" />
          <TextField typed={typed} name="phone" label="Work telephone" width={20} />
          <SelectField
            typed={typed}
            name="agency"
            label="Agency"
            empty="Choose an agency"
            items={agencies.map(one => ({ value: one.id, text: one.name }))}
          />
          <TextField typed={typed} name="title" label="Job title" />
          <TextField typed={typed} name="team" label="Team, if any" />
          <CheckboxesField
            typed={typed}
            name="roles"
            label="Roles"
            items={GIVEN.map(role => ({ value: role, text: ROLE_WORDS[role] }))}
          />
          <Button preventDoubleClick>Add the worker</Button>
        </Form>
      </Columns>
    </>
  ),
})
