import { sayDate, sayReference } from '../../../../kernel/index.ts'
import { Tag, type TagOptions } from '../../../../ui/index.ts'
import { ASKED, type EnquiryListed, SENT_BY, STANDINGS, type Standing } from '../../model.ts'

export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag colour={COLOURS[standing]}>{STANDINGS[standing]}</Tag>
)

const COLOURS: Readonly<Record<Standing, TagOptions['colour']>> = {
  waiting: 'blue',
  silent: 'orange',
  answered: 'teal',
  accepted: 'teal',
  declined: 'purple',
  withdrawn: 'grey',
}

/** `named`: where the list is of several people. */
export const EnquiryItems = ({ enquiries, named = false }: { enquiries: readonly EnquiryListed[]; named?: boolean }) =>
  enquiries.length === 0 ? null : (
    <>
      <ul class="sl-around">
        {enquiries.map(one => (
          <Item one={one} named={named} />
        ))}
      </ul>
      {enquiries.length === 100 && <p class="govuk-body">These are the first hundred.</p>}
    </>
  )

const Item = ({ one: { enquiry, standing, subject }, named }: { one: EnquiryListed; named: boolean }) => (
  <li class="sl-around__one">
    <p class="sl-around__who">
      <a class="govuk-link" href={`/enquiries/${enquiry.id}`}>
        {enquiry.authority}
        {named && `, about ${subject.name ?? sayReference(subject.reference)}`}
        <span class="govuk-visually-hidden">, sent {sayDate(enquiry.sentOn)}</span>
      </a>{' '}
      <StandingTag standing={standing} />
    </p>
    <p class="sl-around__source">
      {sentence(ASKED[enquiry.asks])} {SENT_BY[enquiry.sentBy]} on {sayDate(enquiry.sentOn)}, {enquiry.workerName},{' '}
      {enquiry.agencyName}. Answer asked for by {sayDate(enquiry.expectedOn)}.
    </p>
  </li>
)

const sentence = (words: string): string => (words.endsWith('?') ? words : `${words}.`)
