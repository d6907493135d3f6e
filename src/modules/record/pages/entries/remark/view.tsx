import { type PageView, sayInstant, sayWhen, type Typed } from '../../../../../kernel/index.ts'
import { Button, CheckboxesField, Columns, Form, InsetText, Prose, TextAreaField } from '../../../../../ui/index.ts'
import { CIRCULATIONS, type Entry, type Remark } from '../../../model.ts'
import { Remarks } from '../../parts/remarks.tsx'
import type { RemarkPage } from './page.ts'

export function view({ entry, on, own }: RemarkPage, typed: Typed): PageView {
  const values = { significance: own?.significance ?? '', analysis: own?.analysis ?? '', ...typed.values }
  const shown: Typed = { ...typed, values }
  const begunWith = typed.values['seen'] ?? own?.id ?? ''
  return {
    title: 'Significance and analysis of an entry',
    back: { href: `/entries/${entry.id}`, text: 'The entry' },
    body: (
      <Columns>
        <Form
          typed={shown}
          heading="Significance and analysis"
          caption={`${on.name}, ${sayWhen(entry.when)}`}
          draft={`/drafts${typed.action}`}
        >
          <Told entry={entry} others={entry.remarks.filter(one => one.id !== own?.id)} />
          {own && begunWith !== own.id && <Since own={own} />}
          <input type="hidden" name="seen" value={own?.id ?? ''} />
          <TextAreaField typed={shown} name="significance" label="What it meant for the child" rows={4} limit={4_000} />
          <TextAreaField
            typed={shown}
            name="analysis"
            label="Your analysis"
            hint="What you make of it beside everything else on the record, and how sure you are"
            rows={6}
            limit={4_000}
          />
          {Object.values(typed.errors).some(error => error.includes('confirm below')) && (
            <CheckboxesField
              typed={typed}
              name="wordsConfirmed"
              label="Protected words"
              items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
            />
          )}
          <Button preventDoubleClick>Save beside the entry</Button>
        </Form>
      </Columns>
    ),
  }
}

const Told = ({ entry, others }: { entry: Entry; others: readonly Remark[] }) => (
  <>
    <InsetText>
      <p class="govuk-body">
        <strong>{entry.agencyName}</strong>
      </p>
      <Prose>{entry.text}</Prose>
    </InsetText>
    <Remarks remarks={others} />
    <p class="govuk-body">
      The entry stays as {entry.agencyName} told it. What you write stands beside it in your agency’s name, for those
      who may read the entry:{' '}
      {entry.audienceKind === 'intelligence' ? 'intelligence' : CIRCULATIONS[entry.audienceKind].toLowerCase()}.
    </p>
  </>
)

/** A colleague of the same agency wrote after these words were begun: what they wrote stands beside them. */
const Since = ({ own }: { own: Remark }) => (
  <InsetText>
    <p class="govuk-body">
      <strong>
        {own.workerName} wrote about this on {sayInstant(own.recordedAt)}, while you were writing. It now says:
      </strong>
    </p>
    <Remarks remarks={[own]} />
  </InsetText>
)
