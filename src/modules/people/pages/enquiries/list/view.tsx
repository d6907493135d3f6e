import { type PageView, sayReference } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading } from '../../../../../ui/index.ts'
import { addressOf } from '../../../../record/index.ts'
import { EnquiryItems } from '../../parts/enquiries.tsx'
import type { EnquiriesPage } from './page.ts'

export const view = ({ person, enquiries, mayWrite }: EnquiriesPage): PageView => ({
  title: `Enquiries to other authorities, ${sayReference(person.reference)}`,
  back: { href: addressOf(person), text: person.name ?? 'The record' },
  body: (
    <Columns>
      <Heading caption={person.name ?? sayReference(person.reference)}>Enquiries to other authorities</Heading>
      <p class="govuk-body">
        Another authority’s people are not on this record. What they know, somebody asks them for. Nothing is sent from
        here: what was asked and what came back is kept.
      </p>
      {mayWrite && <Button href={`/people/${person.reference}/enquiries/new`}>Ask another authority</Button>}
      {enquiries.length === 0 && <p class="govuk-body">There is no enquiry that you may read.</p>}
      <EnquiryItems enquiries={enquiries} />
    </Columns>
  ),
})
