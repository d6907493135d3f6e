import { type PageView, sayInstant, sayWhen } from '../../../../kernel/index.ts'
import { Button, Columns, Heading, Prose, SummaryList, Tag } from '../../../../ui/index.ts'
import { labelOf } from '../../happenings.ts'
import {
  CIRCULATIONS,
  type Entry,
  HOW_KNOWN,
  ROLES_IN,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from '../../model.ts'

export function view({
  current,
  versions,
  own,
}: {
  current: Entry
  versions: readonly Entry[]
  own: boolean
}): PageView {
  const withdrawn = current.standing === 'withdrawn'
  return {
    title: 'An entry and its versions',
    back: { href: '/', text: 'Start page' },
    body: (
      <Columns>
        <Heading caption={sayWhen(current.when)}>{labelOf(current.kind)}</Heading>
        {own && !withdrawn && (
          <div class="govuk-button-group">
            <Button href={`/entries/${current.id}/correct`} classes="govuk-button--secondary">
              Correct it
            </Button>
            <Button href={`/entries/${current.id}/withdraw`} classes="govuk-button--secondary">
              Withdraw it
            </Button>
          </div>
        )}
        {versions.toReversed().map(version => (
          <section aria-labelledby={`version-${version.version}`}>
            <h2 class="govuk-heading-m" id={`version-${version.version}`}>
              Version {version.version}{' '}
              {version === current ? <Tag colour="teal">Stands now</Tag> : <Tag colour="grey">Corrected since</Tag>}
            </h2>
            {version.standing === 'withdrawn' ? <Withdrawn entry={version} /> : <Version entry={version} />}
          </section>
        ))}
      </Columns>
    ),
  }
}

const Version = ({ entry }: { entry: Entry }) => (
  <SummaryList
    rows={[
      { key: 'In their words', value: <Prose>{entry.text}</Prose> },
      { key: 'When it happened', value: sayWhen(entry.when) },
      {
        key: 'Who was part of it',
        value: entry.people.map(person => `${person.shown} (${ROLES_IN[person.role].toLowerCase()})`).join(', '),
      },
      {
        key: 'How it is known',
        value: entry.source ? `${HOW_KNOWN[entry.howKnown]}: ${entry.source}` : HOW_KNOWN[entry.howKnown],
      },
      { key: 'Recorded', value: `${entry.workerName}, ${entry.agencyName}, ${sayInstant(entry.recordedAt)}` },
      { key: 'Known to them since', value: sayInstant(entry.knownAt) },
      {
        key: 'Who may read it',
        value: entry.audienceKind === 'intelligence' ? 'Intelligence' : CIRCULATIONS[entry.audienceKind],
      },
      entry.reason !== '' && { key: 'Why it was corrected', value: entry.reason },
    ]}
  />
)

const Withdrawn = ({ entry }: { entry: Entry }) => (
  <p class="govuk-body">
    Withdrawn by {entry.agencyName} on {sayInstant(entry.recordedAt)}.{' '}
    {WITHDRAWAL_REASONS[entry.reason as WithdrawalReason] ?? ''}. What it said is no longer shown to anybody. Whoever
    may have read it has been told.
  </p>
)
