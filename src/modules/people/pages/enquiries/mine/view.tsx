import type { PageView } from '../../../../../kernel/index.ts'
import { Columns, Heading } from '../../../../../ui/index.ts'
import { EnquiryItems } from '../../parts/enquiries.tsx'
import type { MyEnquiriesPage } from './page.ts'

export const view = ({ enquiries }: MyEnquiriesPage): PageView => ({
  title: 'Enquiries that wait for an answer',
  back: { href: '/', text: 'Start page' },
  body: (
    <Columns>
      <Heading>Enquiries that wait for an answer</Heading>
      <p class="govuk-body">
        What your agency asked other authorities, on the records that you may read, by the day by which an answer was
        asked for.
      </p>
      {enquiries.length === 0 && <p class="govuk-body">Nothing waits for an answer.</p>}
      <EnquiryItems enquiries={enquiries} named />
    </Columns>
  ),
})
