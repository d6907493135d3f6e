import { type PageView, sayInstant, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Details, FileUpload, Form, Table } from '../../../../ui/index.ts'
import type { FamilyFilesPage } from './page.ts'

export const view = ({ child, name, files }: FamilyFilesPage, typed: Typed): PageView => ({
  title: `${typed.errors['file'] ? 'Error: ' : ''}Bring in a family file, ${sayReference(child.reference)}`,
  back: { href: `/children/${child.reference}`, text: 'Chronology' },
  body: (
    <Columns>
      <Form
        typed={typed}
        files
        heading="Bring in a family file"
        caption={`${name ?? 'Name not known to you'}, ${sayReference(child.reference)}`}
      >
        <p class="govuk-body">
          A family tree as a program keeps it, or as another service sent it. Nothing is on the record until you have
          seen who is in it, said which of them this child is, and chosen how far around them to bring people in.
        </p>
        <FileUpload
          id="file"
          name="file"
          label={{ text: 'The family file', classes: 'govuk-label--s' }}
          hint="A GEDCOM file. Its name usually ends in .ged"
          errorMessage={typed.errors['file']}
          attributes={{ accept: '.ged,.gedcom,.txt' }}
        />
        <Button preventDoubleClick>Read the file</Button>
      </Form>
      <WhatIsRead />
      {files.length > 0 && (
        <Table
          caption="Family files you have handed over"
          head={['File', 'Handed over', 'What came of it']}
          rows={files.map(file => [
            <a class="govuk-link" href={`/family-files/${file.id}`}>
              {file.fileName}
            </a>,
            sayInstant(file.madeAt),
            file.outcome ? `${file.outcome.added} people added` : 'Not brought in yet',
          ])}
        />
      )}
    </Columns>
  ),
})

const WhatIsRead = () => (
  <Details summary="What can be read">
    <ul class="govuk-list govuk-list--bullet">
      <li>GEDCOM 5.5, 5.5.1 and 7.0, in any of their character sets, up to 10 MB and 5,000 people</li>
      <li>Names, sex, births, deaths and notes of people</li>
      <li>Parents by birth, adoption and foster care; partners, marriages and divorces; friends and relatives</li>
      <li>Dates as they are known: about 1950, before 1960, in words. Everything else is left out, and you are told</li>
    </ul>
  </Details>
)
