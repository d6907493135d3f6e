import { type SubjectId, sayInstant, sayWhen } from '../../../../kernel/index.ts'
import { Prose, Tag } from '../../../../ui/index.ts'
import {
  type Entry,
  Links,
  labelOf,
  type Participant,
  Remarks,
  ROLES_IN,
  sayHowKnown,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from '../../../record/index.ts'

/** One line of the chronology: when, in whose words, what, who was part of it, and how it is known. */
export const EntryItem = ({ entry, about }: { entry: Entry; about: SubjectId }) => (
  <li class="sl-entry" id={`entry-${entry.id}`}>
    <p class="sl-entry__when">{sayWhen(entry.when)}</p>
    <div class="sl-entry__told">
      <p class="sl-entry__who">
        <strong>{entry.agencyName}</strong>
        <span class="sl-entry__kind">{[labelOf(entry.kind), ...marksOf(entry)].join(' · ')}</span>
        <Narrower entry={entry} />
        {entry.version > 1 && entry.standing === 'told' && <Tag colour="grey">Corrected</Tag>}
        {entry.standing === 'withdrawn' && <Tag colour="grey">Withdrawn</Tag>}
      </p>
      {entry.standing === 'withdrawn' ? <Stub entry={entry} /> : <Told entry={entry} about={about} />}
      <p class="sl-entry__source">
        {entry.standing === 'told' && `${sayHowKnown(entry)}. `}
        {entry.ownReference !== '' && `Their number: ${entry.ownReference}. `}
        {entry.standing === 'told' ? 'Recorded' : 'Withdrawn'} {sayInstant(entry.recordedAt)}.{' '}
        <a class="govuk-link sl-not-on-paper" href={`/entries/${entry.id}`}>
          {entry.version > 1 && entry.standing === 'told' ? `Open, and ${earlier(entry)}` : 'Open'}
          <span class="govuk-visually-hidden">
            , {labelOf(entry.kind)}, {sayWhen(entry.when)}
          </span>
        </a>
      </p>
      <Links links={entry.links} />
      <Remarks remarks={entry.remarks} />
    </div>
  </li>
)

/** How it is known, in a word for the eye that runs down the page; and what its agency files it under. */
function marksOf({ standing, howKnown, category }: Entry): string[] {
  return standing === 'told' ? [HOW[howKnown], ...(category ? [`filed under “${category}”`] : [])] : []
}

const HOW = { observed: 'observed', told: 'told', opinion: 'opinion' } as const

const earlier = ({ version }: Entry): string =>
  version === 2 ? 'the version before' : `${version - 1} versions before`

const NARROWER = { agency: 'Agency only', named: 'Named people only', intelligence: 'Intelligence' } as const

const Narrower = ({ entry: { audienceKind } }: { entry: Entry }) =>
  audienceKind === 'circle' ? null : <Tag colour="orange">{NARROWER[audienceKind]}</Tag>

const Told = ({ entry, about }: { entry: Entry; about: SubjectId }) => {
  const others = entry.people.filter(person => person.subject !== about)
  return (
    <>
      <Prose>{entry.text}</Prose>
      {others.length > 0 && <p class="sl-entry__people">Also part of it: {others.map(said).join('; ')}</p>}
    </>
  )
}

const said = ({ shown, role }: Participant): string =>
  role === 'also-about' ? shown : `${shown} (${ROLES_IN[role].toLowerCase()})`

const Stub = ({ entry }: { entry: Entry }) => (
  <p class="govuk-body">
    {WITHDRAWAL_REASONS[entry.reason as WithdrawalReason] ?? ''}. What it said is no longer shown.
  </p>
)
