import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, Columns, FileUpload, Form } from '../../../../ui/index.ts'
import { IDENTITY_FIELDS } from '../../model.ts'
import { ListsBefore } from '../parts/lists-before.tsx'
import type { CouncilListsPage } from './page.ts'

export const view = ({ lists }: CouncilListsPage, typed: Typed): PageView => ({
  title: `${typed.errors['file'] ? 'Error: ' : ''}Children from the council’s own system`,
  back: { href: '/', text: 'Start page' },
  body: (
    <Columns>
      <Form typed={typed} files heading="Children from the council’s own system">
        <p class="govuk-body">
          Who a child is was typed once already. Bring it in as the council’s system gives it out, one row a child: a
          new child gets a record with you as its lead worker; for a child of yours, what is new is added. Nothing is on
          the record until you have seen every row.
        </p>
        <p class="govuk-body">Look first: a child may be known to others already. No result does not mean not known.</p>
        <FileUpload
          id="file"
          name="file"
          label={{ text: 'The list', classes: 'govuk-label--s' }}
          hint={`CSV or XLSX, with columns of these, whatever their order: ${Object.values(IDENTITY_FIELDS).join('; ')}`}
          errorMessage={typed.errors['file']}
          attributes={{ accept: '.csv,.txt,.tsv,.xlsx' }}
        />
        <Button preventDoubleClick>Read the list</Button>
      </Form>
      {lists.length > 0 && <ListsBefore lists={lists} of="council-lists" />}
    </Columns>
  ),
})
