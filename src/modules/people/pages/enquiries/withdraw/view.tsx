import { type PageView, sayReference, type Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, TextAreaField } from '../../../../../ui/index.ts'
import type { EnquiryShown } from '../../../model.ts'

export const view = ({ enquiry, subject }: EnquiryShown, typed: Typed): PageView => ({
  title: `An enquiry that was a mistake, ${sayReference(subject.reference)}`,
  back: { href: `/enquiries/${enquiry.id}`, text: 'The enquiry' },
  body: (
    <Columns>
      <Form
        typed={typed}
        heading="It was asked by mistake"
        caption={`${enquiry.authority}, about ${subject.name ?? sayReference(subject.reference)}`}
      >
        <p class="govuk-body">
          What was sent stays on the record, as withdrawn: nobody waits for it any more. Tell the other authority
          yourself. If it stands on the wrong child’s record,{' '}
          <a class="govuk-link" href={`/entries/${enquiry.entry}/withdraw`}>
            withdraw its entry
          </a>{' '}
          instead: then its words are shown to nobody.
        </p>
        <TextAreaField typed={typed} name="reason" label="Why it was a mistake" rows={3} limit={500} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Withdraw the enquiry
        </Button>
      </Form>
    </Columns>
  ),
})
