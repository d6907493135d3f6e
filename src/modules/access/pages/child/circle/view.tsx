import {
  civilDateOf,
  type PageView,
  sayDate,
  sayInstant,
  sayReference,
  type Typed,
} from '../../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  Form,
  Heading,
  Phone,
  Problems,
  SelectField,
  SubNavigation,
  Tag,
  TextField,
} from '../../../../../ui/index.ts'
import type { Seat } from '../../../model.ts'
import { recordNavigation } from '../../../navigation.ts'
import type { CirclePage } from './page.ts'

export function view({ circle, colleagues, mayAsk }: CirclePage, typed: Typed): PageView {
  const { reference, seats } = circle
  const now = seats.filter(seat => seat.acceptedAt && !seat.until)
  const asked = seats.filter(seat => !seat.acceptedAt && !seat.declinedAt && !seat.until)
  const gone = seats.filter(seat => seat.until || seat.declinedAt)
  return {
    title: `The circle, ${sayReference(reference)}`,
    back: { href: '/', text: 'Start page' },
    body: (
      <>
        <Problems typed={typed} />
        <Heading caption={sayReference(reference)}>The circle, and whom to ring</Heading>
        <SubNavigation label="This record" items={recordNavigation(reference, 'circle', { maySeal: false })} />
        <People seats={now} heading="In the circle" />
        <People seats={asked} heading="Asked, not answered" />
        <People seats={gone} heading="Declined, or have left" />
        {mayAsk && <Ask colleagues={colleagues} typed={typed} />}
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${reference}/conflict`}>
            I know this child or family privately
          </a>
        </p>
      </>
    ),
  }
}

const People = ({ seats, heading }: { seats: readonly Seat[]; heading: string }) =>
  seats.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="sl-people">
        {seats.map(seat => (
          <li class="sl-people__person">
            <p>
              <a class="govuk-link" href={`/seats/${seat.id}`}>
                {seat.name}
              </a>{' '}
              {seat.confidential && <Tag colour="orange">Confidential</Tag>}
              <br />
              <span class="sl-people__quiet">{seat.role}</span>
            </p>
            <p>{seat.agencyName}</p>
            <p class="sl-people__phone">
              <Phone number={seat.phone} />
            </p>
            <p class="sl-people__quiet">{standing(seat)}</p>
          </li>
        ))}
      </ul>
    </>
  )

const Ask = ({ colleagues, typed }: { colleagues: CirclePage['colleagues']; typed: Typed }) => (
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
          { value: 'yes', text: 'That they are in the circle is itself confidential: only their own agency sees it' },
        ]}
      />
      <Button preventDoubleClick>Ask them in</Button>
    </Form>
  </Columns>
)

function standing(seat: Seat): string {
  if (seat.until) return `Left ${sayInstant(seat.until)}`
  if (seat.declinedAt) return `Declined ${sayInstant(seat.declinedAt)}`
  return seat.acceptedAt ? `Since ${sayDate(civilDateOf(seat.acceptedAt))}` : `Asked ${sayInstant(seat.invitedAt)}`
}
