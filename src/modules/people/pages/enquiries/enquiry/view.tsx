import { type PageView, sayDate, sayInstant, sayReference } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading, Prose, SummaryList } from '../../../../../ui/index.ts'
import { factLabel, shownAs, shownValue } from '../../../../record/index.ts'
import { ANSWERS, ASKED, type EnquiryShown, type PassedGroup, SENT_BY } from '../../../model.ts'
import { StandingTag } from '../../parts/enquiries.tsx'
import type { EnquiryPage } from './page.ts'

export function view({ shown, mayWrite, mayWithdraw }: EnquiryPage): PageView {
  const { enquiry, subject, standing, steps, passed } = shown
  return {
    title: `Enquiry to another authority, ${sayReference(subject.reference)}`,
    back: { href: `/people/${subject.reference}/enquiries`, text: 'Enquiries to other authorities' },
    body: (
      <Columns>
        <Heading caption={`Enquiry about ${subject.name ?? sayReference(subject.reference)}`}>
          {enquiry.authority}
        </Heading>
        <p class="govuk-body">
          <StandingTag standing={standing} />
          {standing === 'silent' && ` No answer by ${sayDate(enquiry.expectedOn)}, the day that was asked for.`}
        </p>
        {mayWrite && (
          <div class="govuk-button-group">
            <Button href={`/enquiries/${enquiry.id}/answer`}>Write down an answer</Button>
          </div>
        )}
        <h2 class="govuk-heading-m">What was asked</h2>
        <Asked shown={shown} />
        <h2 class="govuk-heading-m">What was passed on</h2>
        <Passed groups={passed} />
        <h2 class="govuk-heading-m">What came back</h2>
        {steps.length === 0 ? <p class="govuk-body">Nothing yet.</p> : <Steps shown={shown} />}
        <ul class="govuk-list sl-doing__links">
          <li>
            <a class="govuk-link" href={`/enquiries/${enquiry.id}/letter`}>
              The words to send, to print or read out
            </a>
          </li>
          {mayWithdraw && (
            <li>
              <a class="govuk-link" href={`/enquiries/${enquiry.id}/withdraw`}>
                It was asked by mistake
              </a>
            </li>
          )}
        </ul>
      </Columns>
    ),
  }
}

const Asked = ({ shown: { enquiry, child } }: { shown: EnquiryShown }) => (
  <SummaryList
    rows={[
      { key: 'Whom', value: enquiry.contact },
      { key: 'What', value: ASKED[enquiry.asks] },
      { key: 'In the asker’s words', value: <Prose>{enquiry.words}</Prose> },
      { key: 'Why it is lawful', value: enquiry.basis },
      { key: 'Sent', value: `${SENT_BY[enquiry.sentBy]}, ${sayDate(enquiry.sentOn)}` },
      { key: 'Answer asked for by', value: sayDate(enquiry.expectedOn) },
      {
        key: 'Asked by',
        value: `${enquiry.workerName}, ${enquiry.agencyName}. Recorded ${sayInstant(enquiry.recordedAt)}`,
      },
      {
        key: 'Told to',
        value: enquiry.audience === child.home ? 'Everyone in the circle' : `${enquiry.agencyName} only`,
      },
      {
        key: 'In the chronology',
        value: (
          <a class="govuk-link" href={`/entries/${enquiry.entry}`}>
            The entry that tells of it
          </a>
        ),
      },
    ]}
  />
)

const Passed = ({ groups }: { groups: readonly PassedGroup[] }) => (
  <>
    {groups.map(({ who, facts }) => (
      <SummaryList
        card={{ title: { text: shownAs(who), headingLevel: 3 } }}
        rows={facts.map(fact => ({ key: factLabel(fact), value: shownValue(fact) }))}
      />
    ))}
    <p class="govuk-body">This is cut to what you may read: there may have been more.</p>
  </>
)

const Steps = ({ shown: { steps } }: { shown: EnquiryShown }) => (
  <ol class="sl-chronology">
    {steps.map(step => (
      <li class="sl-entry">
        <p class="sl-entry__when">{sayDate(step.saidOn)}</p>
        <div class="sl-entry__told">
          <p class="sl-entry__who">
            <strong>{step.outcome === 'withdrawn' ? 'Withdrawn: asked by mistake' : ANSWERS[step.outcome]}</strong>
          </p>
          {step.words !== '' && <Prose>{step.words}</Prose>}
          {step.next !== '' && <p class="govuk-body">What they do now: {step.next}</p>}
          <p class="sl-entry__source">
            {step.saidBy !== '' && `${step.saidBy}. `}Written down by {step.workerName}, {step.agencyName},{' '}
            {sayInstant(step.recordedAt)}.{' '}
            <a class="govuk-link" href={`/entries/${step.entry}`}>
              In the chronology<span class="govuk-visually-hidden">, {sayInstant(step.recordedAt)}</span>
            </a>
          </p>
        </div>
      </li>
    ))}
  </ol>
)
