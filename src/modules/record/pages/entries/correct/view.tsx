import { type PageView, sayInstant, sayWhen, type Typed } from '../../../../../kernel/index.ts'
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
import { type Entry, HOW_KNOWN } from '../../../model.ts'
import { mayWiden } from '../../../rules.ts'
import type { CorrectPage } from './page.ts'

export function view({ entry, on }: CorrectPage, typed: Typed): PageView {
  const { text, howKnown, source, version } = entry
  const values = { when: entry.when.asTyped, text, howKnown, source, ...typed.values }
  const shown: Typed = { ...typed, values }
  const writtenOver = typed.values['version'] ?? String(version)
  return {
    title: 'Correct an entry',
    back: { href: `/entries/${entry.id}`, text: 'The entry' },
    body: (
      <Columns>
        <Form
          typed={shown}
          heading="Correct an entry"
          caption={`${on.name}, ${sayWhen(entry.when)}`}
          draft={`/drafts${typed.action}`}
        >
          <p class="govuk-body">The version before stays on the record, with your reason beside the new one.</p>
          {writtenOver !== String(version) && <Since entry={entry} />}
          <input type="hidden" name="version" value={String(version)} />
          <TextAreaField typed={shown} name="text" label="What happened" rows={7} />
          <DateTextField typed={shown} name="when" label="When it happened" />
          <RadiosField
            typed={shown}
            name="howKnown"
            label="How you know"
            items={Object.entries(HOW_KNOWN).map(([value, words]) => ({ value, text: words }))}
          />
          <TextField typed={shown} name="source" label="Who told you, if somebody did" />
          <TextField typed={shown} name="reason" label="Why you are correcting it" />
          <Wider entry={entry} typed={shown} />
          <Button preventDoubleClick>Correct the entry</Button>
        </Form>
      </Columns>
    ),
  }
}

/** Somebody corrected it after these words were begun: what they wrote stands beside them, so nothing goes unseen. */
const Since = ({ entry }: { entry: Entry }) => (
  <InsetText>
    <p class="govuk-body">
      <strong>
        {entry.workerName} corrected this on {sayInstant(entry.recordedAt)}, while you were writing. It now says:
      </strong>
    </p>
    <Prose>{entry.text}</Prose>
  </InsetText>
)

const Wider = ({ entry, typed }: { entry: Entry; typed: Typed }) => (
  <>
    {mayWiden(entry) && (
      <CheckboxesField
        typed={typed}
        name="widen"
        label="Who may read it"
        items={[{ value: 'yes', text: 'Let everyone in the circle read it from now on' }]}
      />
    )}
    {typed.errors['text']?.includes('confirm below') && (
      <CheckboxesField
        typed={typed}
        name="wordsConfirmed"
        label="Protected words"
        items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
      />
    )}
  </>
)
