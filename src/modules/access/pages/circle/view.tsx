import { type PageView, sayInstant, sayReference, type Typed } from '../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  Form,
  Heading,
  Problems,
  Scrolling,
  SelectField,
  Table,
  Tag,
  TextField,
} from '../../../../ui/index.ts'
import type { Seat } from '../../model.ts'
import type { CirclePage } from './page.ts'

export const view = ({ circle, colleagues }: CirclePage, typed: Typed): PageView => ({
  title: `The circle, ${sayReference(circle.reference)}`,
  back: { href: `/children/${circle.reference}`, text: 'Chronology' },
  body: (
    <>
      <Problems typed={typed} />
      <Heading caption={sayReference(circle.reference)}>The circle, and whom to ring</Heading>
      <Scrolling label="The circle">
        <Table
          caption="Who is in the circle, was asked, or has left"
          captionClasses="govuk-visually-hidden"
          head={['Worker', 'Agency', 'Part', 'Ring', 'Since']}
          rows={circle.seats.map(seat => [
            <>
              <a class="govuk-link" href={`/seats/${seat.id}`}>
                {seat.name}
              </a>{' '}
              {seat.confidential && <Tag colour="orange">Confidential</Tag>}
            </>,
            seat.agencyName,
            seat.role,
            seat.phone,
            standing(seat),
          ])}
        />
      </Scrolling>
      <Columns>
        <Form typed={typed} summary={false}>
          <h2 class="govuk-heading-m">Ask somebody in</h2>
          <SelectField
            typed={typed}
            name="worker"
            label="Worker"
            empty="Choose a worker"
            items={colleagues.map(one => ({ value: one.worker, text: `${one.name}, ${one.title}, ${one.agencyName}` }))}
          />
          <TextField
            typed={typed}
            name="role"
            label="Their part in the circle"
            hint="For example, school nurse, or missing coordinator"
          />
          <CheckboxesField
            typed={typed}
            name="confidential"
            label="Confidential service"
            items={[
              {
                value: 'yes',
                text: 'That they are in the circle is itself confidential: only their own agency sees it',
              },
            ]}
          />
          <Button preventDoubleClick>Ask them in</Button>
        </Form>
      </Columns>
    </>
  ),
})

function standing(seat: Seat): string {
  if (seat.until) return `Left ${sayInstant(seat.until)}`
  if (seat.declinedAt) return `Declined ${sayInstant(seat.declinedAt)}`
  return seat.acceptedAt ? sayInstant(seat.acceptedAt) : `Asked ${sayInstant(seat.invitedAt)}, not answered`
}
