import { type PageView, sayInstant, sayWhen } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading, InsetText, Prose, SummaryList } from '../../../../../ui/index.ts'
import { labelOf } from '../../../happenings.ts'
import {
  CIRCULATIONS,
  type Entry,
  type EventLink,
  type Remark,
  ROLES_IN,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from '../../../model.ts'
import type { EntryOn } from '../../../reads/children.ts'
import { sayHowKnown } from '../../../rules.ts'
import { Links, LinksBefore } from '../../parts/links.tsx'
import { Remarks, RemarksBefore } from '../../parts/remarks.tsx'

export interface EntryPage {
  readonly current: Entry
  readonly versions: readonly Entry[]
  readonly own: boolean
  /** The reader's role writes: they may remark on anybody's entry. */
  readonly writes: boolean
  /** All that agencies made of it, oldest first: what stands, and what was said before. */
  readonly beside: { readonly remarks: readonly Remark[]; readonly links: readonly EventLink[] }
  readonly on: EntryOn
}

export function view({ current, versions, own, writes, beside, on }: EntryPage): PageView {
  return {
    title: 'An entry and its versions',
    back: { href: `/children/${on.reference}#entry-${current.id}`, text: 'Chronology' },
    body: (
      <Columns>
        <Heading caption={on.name}>
          {labelOf(current.kind)}, {sayWhen(current.when)}
        </Heading>
        {current.standing === 'withdrawn' ? <Withdrawn entry={current} /> : <Standing entry={current} />}
        {current.standing === 'told' && <Links links={current.links} full />}
        {current.standing === 'told' && <Remarks remarks={current.remarks} />}
        {current.standing === 'told' && writes && <Acts entry={current} own={own} />}
        {current.standing === 'told' && (
          <p class="govuk-body sl-not-on-paper">
            <a class="govuk-link" href={`/entries/${current.id}/case-note`}>
              Copy it as a case note
            </a>
          </p>
        )}
        {current.standing === 'told' && <RemarksBefore remarks={beside.remarks} />}
        {current.standing === 'told' && <LinksBefore links={beside.links} />}
        {versions.length > 1 && <Before versions={versions.slice(0, -1)} />}
      </Columns>
    ),
  }
}

const Acts = ({ entry, own }: { entry: Entry; own: boolean }) => (
  <div class="govuk-button-group">
    <Button href={`/entries/${entry.id}/remark`} classes="govuk-button--secondary">
      Say what it means
    </Button>
    {own && (
      <Button href={`/entries/${entry.id}/correct`} classes="govuk-button--secondary">
        Correct it
      </Button>
    )}
    {own && (
      <Button href={`/entries/${entry.id}/withdraw`} classes="govuk-button--secondary">
        Withdraw it
      </Button>
    )}
  </div>
)

const Standing = ({ entry }: { entry: Entry }) => (
  <>
    <InsetText>
      <Prose>{entry.text}</Prose>
    </InsetText>
    <SummaryList rows={rowsOf(entry)} />
  </>
)

const Before = ({ versions }: { versions: readonly Entry[] }) => (
  <>
    <h2 class="govuk-heading-m">Before it was corrected</h2>
    {versions.toReversed().map(version => (
      <SummaryList
        card={{ title: `Version ${version.version}, recorded ${sayInstant(version.recordedAt)}` }}
        rows={[{ key: 'What it said', value: <Prose>{version.text}</Prose> }, ...rowsOf(version)]}
      />
    ))}
  </>
)

const rowsOf = (entry: Entry) => [
  entry.reason !== '' && { key: 'Why it was corrected', value: entry.reason },
  { key: 'When it happened', value: sayWhen(entry.when) },
  { key: 'How it is known', value: sayHowKnown(entry) },
  { key: 'Who was part of it', value: entry.people.map(said).join('; ') },
  { key: 'Recorded', value: `${entry.workerName}, ${entry.agencyName}, ${sayInstant(entry.recordedAt)}` },
  { key: 'Known to them since', value: sayInstant(entry.knownAt) },
  {
    key: 'Who may read it',
    value: entry.audienceKind === 'intelligence' ? 'Intelligence' : CIRCULATIONS[entry.audienceKind],
  },
]

const said = ({ shown, role }: Entry['people'][number]): string => `${shown} (${ROLES_IN[role].toLowerCase()})`

const Withdrawn = ({ entry }: { entry: Entry }) => (
  <InsetText>
    <p class="govuk-body">
      <strong>
        Withdrawn by {entry.workerName}, {entry.agencyName}, on {sayInstant(entry.recordedAt)}.
      </strong>
    </p>
    <p class="govuk-body">
      {WITHDRAWAL_REASONS[entry.reason as WithdrawalReason] ?? ''}. What it said is no longer shown to anybody. Whoever
      may have read it has been told.
    </p>
  </InsetText>
)
