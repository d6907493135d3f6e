import { type PageView, sayDate, sayInstant, sayReference, type Typed } from '../../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  DateTextField,
  Form,
  InsetText,
  Prose,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../../../ui/index.ts'
import { ANSWERS, ASKED, type EnquiryShown } from '../../../model.ts'

export function view(shown: EnquiryShown, typed: Typed): PageView {
  const { enquiry, subject, steps } = shown
  const last = steps.at(-1)?.id ?? ''
  const begunWith = typed.values['seen'] ?? last
  return {
    title: `An answer from another authority, ${sayReference(subject.reference)}`,
    back: { href: `/enquiries/${enquiry.id}`, text: 'The enquiry' },
    body: (
      <Columns>
        <Form
          typed={typed}
          heading="Write down an answer"
          caption={`${enquiry.authority}, about ${subject.name ?? sayReference(subject.reference)}`}
          draft={`/drafts${typed.action}`}
        >
          <InsetText>
            <p class="govuk-body">
              {ASKED[enquiry.asks]} Sent {sayDate(enquiry.sentOn)}.
            </p>
            <Prose>{enquiry.words}</Prose>
          </InsetText>
          {begunWith !== last && <Since shown={shown} />}
          <input type="hidden" name="seen" value={last} />
          <RadiosField
            typed={typed}
            name="outcome"
            label="What they said"
            items={Object.entries(ANSWERS).map(([value, text]) => ({ value, text }))}
          />
          <TextField typed={typed} name="saidBy" label="Who said so" hint="A name, and their team" />
          <DateTextField typed={typed} name="said" label="When" hint="For example, today, or 27 March 2026" />
          <TextAreaField
            typed={typed}
            name="words"
            label="What they said, in their words"
            hint="Where they decline, the reason that they gave"
            rows={5}
            limit={4_000}
          />
          <TextAreaField typed={typed} name="next" label="What they do now" rows={2} limit={1_000} />
          <p class="govuk-body">Whoever may read the enquiry will read this, here and in the chronology.</p>
          {Object.values(typed.errors).some(error => error.includes('confirm below')) && (
            <CheckboxesField
              typed={typed}
              name="wordsConfirmed"
              label="Protected words"
              items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
            />
          )}
          <Button preventDoubleClick>Put it on the record</Button>
        </Form>
      </Columns>
    ),
  }
}

/** A colleague wrote after these words were begun: what they wrote stands beside them. */
const Since = ({ shown: { steps } }: { shown: EnquiryShown }) => {
  const step = steps.at(-1)
  return step ? (
    <InsetText>
      <p class="govuk-body">
        <strong>
          {step.workerName}, {step.agencyName}, wrote on {sayInstant(step.recordedAt)}, while you were writing:
        </strong>
      </p>
      <p class="govuk-body">
        {step.outcome === 'withdrawn' ? 'Withdrawn: asked by mistake' : ANSWERS[step.outcome]}. {step.saidBy}
      </p>
      <Prose>{step.words}</Prose>
      <p class="govuk-body">Your words are below. If they say something else, put them on the record too.</p>
    </InsetText>
  ) : null
}
