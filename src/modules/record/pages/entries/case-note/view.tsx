import { type PageView, sayInstant, sayReference, sayWhen } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading, Textarea } from '../../../../../ui/index.ts'
import { labelOf } from '../../../happenings.ts'
import { CIRCULATIONS, type Entry, ROLES_IN } from '../../../model.ts'
import type { EntryOn } from '../../../reads/children.ts'
import { sayHowKnown } from '../../../rules.ts'
import type { CaseNotePage } from './page.ts'

export function view({ entry, on }: CaseNotePage): PageView {
  const note = noteOf(entry, on)
  return {
    title: 'An entry as a case note',
    back: { href: `/entries/${entry.id}`, text: 'The entry' },
    body: (
      <Columns>
        <Heading caption={`${on.name}, ${sayWhen(entry.when)}`}>Case note</Heading>
        <p class="govuk-body">
          For your agency’s own system. That you opened this page is on the record. {toldTo(entry)}
        </p>
        <Textarea
          name="note"
          label="The entry as plain text"
          value={note}
          rows={Math.min(30, note.split('\n').length * 2)}
          spellcheck={false}
          attributes={{ readonly: '' }}
        />
        <div class="govuk-button-group">
          <Button type="button" classes="govuk-button--secondary" attributes={{ 'data-copy': 'note', hidden: '' }}>
            Copy
          </Button>
          <span class="sl-once__said" role="status" data-copied />
        </div>
      </Columns>
    ),
  }
}

const toldTo = ({ audienceKind }: Entry): string =>
  audienceKind === 'circle' || audienceKind === 'intelligence'
    ? ''
    : `It is told to fewer than the circle: ${CIRCULATIONS[audienceKind].toLowerCase()}.`

/**
 * A label to each line, and the agency's own words marked as such: nothing that they say can pass for a line of ours, or be taken
 * for a formula where it is put.
 */
function noteOf(entry: Entry, on: EntryOn): string {
  return [
    `Case note from the record of ${on.name}, ${sayReference(on.reference)}`,
    `Entry: ${entry.id}, version ${entry.version}`,
    `What: ${labelOf(entry.kind)}`,
    `When it happened: ${sayWhen(entry.when)}`,
    `Told by: ${entry.workerName}, ${entry.agencyName}`,
    `How it is known: ${oneLine(sayHowKnown(entry))}`,
    `Recorded: ${sayInstant(entry.recordedAt)}`,
    `Known to them since: ${sayInstant(entry.knownAt)}`,
    `Who was part of it: ${entry.people.map(({ shown, role }) => `${oneLine(shown)} (${ROLES_IN[role].toLowerCase()})`).join('; ')}`,
    'What it says:',
    ...entry.text.split('\n').map(line => `> ${line}`),
  ].join('\n')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
