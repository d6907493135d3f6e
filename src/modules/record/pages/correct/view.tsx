import type { PageView, Typed } from '../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  DateTextField,
  Form,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../../ui/index.ts'
import { type Entry, HOW_KNOWN } from '../../model.ts'
import { mayWiden } from '../../rules.ts'

export function view(entry: Entry, typed: Typed): PageView {
  const { text, howKnown, source, version } = entry
  const values = { when: entry.when.asTyped, text, howKnown, source, version: String(version), ...typed.values }
  const shown: Typed = { ...typed, values }
  return {
    title: 'Correct an entry',
    back: { href: `/entries/${entry.id}`, text: 'The entry' },
    body: (
      <Columns>
        <Form typed={shown} heading="Correct an entry" draft={`/drafts${typed.action}`}>
          <p class="govuk-body">The version before stays on the record, with your reason beside the new one.</p>
          <input type="hidden" name="version" value={String(values.version)} />
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
          {mayWiden(entry) && (
            <CheckboxesField
              typed={shown}
              name="widen"
              label="Who may read it"
              items={[{ value: 'yes', text: 'Let everyone in the circle read it from now on' }]}
            />
          )}
          {typed.errors['text']?.includes('confirm below') && (
            <CheckboxesField
              typed={shown}
              name="wordsConfirmed"
              label="Protected words"
              items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
            />
          )}
          <Button preventDoubleClick>Correct the entry</Button>
        </Form>
      </Columns>
    ),
  }
}
