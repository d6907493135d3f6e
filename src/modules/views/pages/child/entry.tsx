import { type SubjectId, sayInstant, sayWhen } from '../../../../kernel/index.ts'
import { Prose, Tag } from '../../../../ui/index.ts'
import {
  type Entry,
  HOW_KNOWN,
  labelOf,
  ROLES_IN,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from '../../../record/index.ts'

/** One line of the chronology: when, what, in whose words, who was part of it, and how it is known. */
export const EntryItem = ({ entry, about }: { entry: Entry; about: SubjectId }) => (
  <li class="sl-entry" id={`entry-${entry.id}`}>
    <p class="sl-entry__when">
      <span class="sl-entry__date">{sayWhen(entry.when)}</span> <Tag colour="grey">{labelOf(entry.kind)}</Tag>{' '}
      {entry.audienceKind !== 'circle' && (
        <Tag colour="orange">{entry.audienceKind === 'agency' ? 'Agency only' : 'Named people only'}</Tag>
      )}
    </p>
    {entry.standing === 'withdrawn' ? <Stub entry={entry} /> : <Told entry={entry} about={about} />}
    <p class="sl-entry__source">
      {entry.agencyName}, {entry.workerName}. Recorded {sayInstant(entry.recordedAt)}.{' '}
      <a class="govuk-link" href={`/entries/${entry.id}`}>
        {entry.version > 1 && entry.standing === 'told' ? `Corrected: ${entry.version} versions` : 'Open'}
        <span class="govuk-visually-hidden"> the entry of {sayWhen(entry.when)}</span>
      </a>
    </p>
  </li>
)

const Told = ({ entry, about }: { entry: Entry; about: SubjectId }) => {
  const others = entry.people.filter(person => person.subject !== about)
  return (
    <>
      <Prose>{entry.text}</Prose>
      {others.length > 0 && (
        <p class="sl-entry__people">
          With {others.map(person => `${person.shown} (${ROLES_IN[person.role].toLowerCase()})`).join(', ')}.
        </p>
      )}
      <p class="sl-entry__source">
        {HOW_KNOWN[entry.howKnown]}
        {entry.source && `: ${entry.source}`}
      </p>
    </>
  )
}

const Stub = ({ entry }: { entry: Entry }) => (
  <p class="govuk-body">
    Withdrawn on {sayInstant(entry.recordedAt)}. {WITHDRAWAL_REASONS[entry.reason as WithdrawalReason] ?? ''}
  </p>
)
