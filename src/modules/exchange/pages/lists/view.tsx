import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Details, FileUpload, Form } from '../../../../ui/index.ts'
import { ListsBefore } from '../parts/lists-before.tsx'
import type { ListsPage } from './page.ts'

export const view = ({ child, name, agency, lists }: ListsPage, typed: Typed): PageView => ({
  title: `${typed.errors['file'] ? 'Error: ' : ''}Bring in your agency’s list, ${sayReference(child.reference)}`,
  back: { href: `/children/${child.reference}`, text: 'Chronology' },
  body: (
    <Columns>
      <Form
        typed={typed}
        files
        heading="Bring in your agency’s list"
        caption={`${name ?? 'Name not known to you'}, ${sayReference(child.reference)}`}
      >
        <p class="govuk-body">
          What {agency} has written down about this child, as it keeps it: one row for each thing that happened. Nothing
          is on the record until you have seen every row.
        </p>
        <FileUpload
          id="file"
          name="file"
          label={{ text: 'The list', classes: 'govuk-label--s' }}
          hint="An Excel file (XLSX) or CSV. Columns may stand in any order and be called as you like"
          errorMessage={typed.errors['file']}
          attributes={{ accept: '.csv,.txt,.tsv,.xlsx' }}
        />
        <Button preventDoubleClick>Read the list</Button>
      </Form>
      <WhatIsRead />
      {lists.length > 0 && <ListsBefore lists={lists} of="lists" />}
    </Columns>
  ),
})

const WhatIsRead = () => (
  <Details summary="What can be read">
    <ul class="govuk-list govuk-list--bullet">
      <li>Dates as 14/03/2026, 14 March 2026, March 2026, “c. spring 2010”, “w/c 4 Oct 2025”, and dates of Excel</li>
      <li>A time of day in a column of its own, or behind the date</li>
      <li>Your agency’s own number for a row: next month’s list then adds only what is new</li>
      <li>At most 20,000 rows and 25 MB. Formulas are kept as what they showed; macros are refused</li>
    </ul>
  </Details>
)
