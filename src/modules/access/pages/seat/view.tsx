import { type PageView, sayInstant, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, Heading, Problems, SummaryList, TextField } from '../../../../ui/index.ts'
import type { SeatPage } from './page.ts'

export function view({ seat, stub, mine }: SeatPage, typed: Typed): PageView {
  const pending = !seat.acceptedAt && !seat.declinedAt && !seat.until
  return {
    title: 'A seat in a circle',
    back: { href: '/', text: 'Start page' },
    body: (
      <Columns>
        <Problems typed={typed} />
        <Heading caption={stub ? sayReference(stub.reference) : ''}>
          {pending && mine ? 'You are asked into a circle' : 'A seat in a circle'}
        </Heading>
        <SummaryList
          rows={[
            { key: 'Worker', value: `${seat.name}, ${seat.agencyName}` },
            { key: 'Part', value: seat.role },
            { key: 'Asked', value: sayInstant(seat.invitedAt) },
            seat.acceptedAt && { key: 'Accepted', value: sayInstant(seat.acceptedAt) },
            seat.until && { key: 'Ended', value: sayInstant(seat.until) },
          ]}
        />
        {pending && mine && (
          <>
            <p class="govuk-body">
              In the circle you read what its members record about this child, and add what you know. Every read is on
              the record.
            </p>
            <div class="govuk-button-group">
              <Answer typed={typed} answer="accept" words="Accept" />
              <Answer typed={typed} answer="decline" words="Decline" secondary />
            </div>
          </>
        )}
        {seat.acceptedAt && !seat.until && (
          <Form typed={typed} summary={false}>
            <h2 class="govuk-heading-m">{mine ? 'Leave the circle' : 'End this seat'}</h2>
            <input type="hidden" name="answer" value="leave" />
            <TextField typed={typed} name="reason" label="Why" />
            <Button classes="govuk-button--warning" preventDoubleClick>
              {mine ? 'Leave the circle' : 'End this seat'}
            </Button>
          </Form>
        )}
      </Columns>
    ),
  }
}

const Answer = ({
  typed,
  answer,
  words,
  secondary,
}: {
  typed: Typed
  answer: string
  words: string
  secondary?: boolean
}) => (
  <Form typed={typed} summary={false}>
    <input type="hidden" name="answer" value={answer} />
    <Button classes={secondary ? 'govuk-button--secondary' : ''} preventDoubleClick>
      {words}
    </Button>
  </Form>
)
