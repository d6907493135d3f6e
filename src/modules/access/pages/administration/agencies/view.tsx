import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, Heading, Problems, Table, TextField } from '../../../../../ui/index.ts'

export const view = (agencies: readonly { code: string; name: string; phone: string }[], typed: Typed): PageView => ({
  title: 'Agencies',
  back: { href: '/', text: 'Start page' },
  body: (
    <Columns>
      <Problems typed={typed} />
      <Heading>Agencies of the partnership</Heading>
      <Table
        caption="Agencies"
        captionClasses="govuk-visually-hidden"
        head={['Code', 'Name', 'Telephone']}
        rows={agencies.map(one => [one.code, one.name, one.phone])}
      />
      <Form typed={typed} summary={false}>
        <h2 class="govuk-heading-m">Add an agency</h2>
        <TextField typed={typed} name="name" label="Name of the agency" />
        <TextField typed={typed} name="code" label="Short code" hint="For example, POLICE" width={10} />
        <TextField typed={typed} name="kind" label="Sector" hint="For example, police, health, education" width={20} />
        <TextField typed={typed} name="phone" label="Telephone" width={20} />
        <Button preventDoubleClick>Add the agency</Button>
      </Form>
    </Columns>
  ),
})
