import { type PageView, sayDate, sayReference } from '../../../../../kernel/index.ts'
import { Heading, Prose, SummaryList } from '../../../../../ui/index.ts'
import { factLabel, shownValue } from '../../../../record/index.ts'
import { ASKED, type EnquiryShown, type PassedGroup } from '../../../model.ts'

/** What goes out: whoever is asked about is called by nothing but what was ticked. */
export function view({ enquiry, subject, passed }: EnquiryShown): PageView {
  return {
    title: `An enquiry to send, ${sayReference(subject.reference)}`,
    back: { href: `/enquiries/${enquiry.id}`, text: 'The enquiry' },
    body: (
      <div class="sl-paper">
        <p class="govuk-body sl-not-on-paper">
          Use your browser’s own print command, or copy the words into a secure email. That you opened this page is on
          the record.
        </p>
        <Heading caption="Official-sensitive">Enquiry from {enquiry.agencyName}</Heading>
        <SummaryList
          rows={[
            { key: 'To', value: `${enquiry.authority}, ${enquiry.contact}` },
            { key: 'From', value: `${enquiry.workerName}, ${enquiry.agencyName}` },
            { key: 'Date', value: sayDate(enquiry.sentOn) },
            { key: 'Please answer by', value: sayDate(enquiry.expectedOn) },
            { key: 'Our reference', value: <span class="sl-code">{enquiry.id}</span> },
            { key: 'Basis for sharing', value: enquiry.basis },
          ]}
        />
        <h2 class="govuk-heading-m">What we ask</h2>
        {enquiry.asks !== 'other' && <p class="govuk-body">{ASKED[enquiry.asks]}</p>}
        <Prose>{enquiry.words}</Prose>
        {passed.map((group, at) => (
          <Group group={group} called={calledOf(passed, at, group.who.id === enquiry.subject)} />
        ))}
        <p class="govuk-body">
          Please tell us whether they are known to you, to whom, and whom we may ring. Use what is written here for this
          enquiry only, and keep it as your own records are kept.
        </p>
      </div>
    ),
  }
}

const Group = ({ group: { facts }, called }: { group: PassedGroup; called: string }) => (
  <section>
    <h2 class="govuk-heading-m">{called}</h2>
    <SummaryList rows={facts.map(fact => ({ key: factLabel(fact), value: shownValue(fact) }))} />
  </section>
)

function calledOf(groups: readonly PassedGroup[], at: number, isSubject: boolean): string {
  if (isSubject) return 'Whom we ask about'
  const kind = groups[at]?.who.kind ?? 'person'
  const before = groups.slice(1, at).filter(({ who }) => who.kind === kind).length
  return before === 0 ? (KINDS[kind] ?? 'Also') : `${KINDS[kind] ?? 'Also'} (${before + 1})`
}

const KINDS: Readonly<Record<string, string>> = {
  person: 'Another person',
  place: 'Place',
  vehicle: 'Vehicle',
  phone: 'Phone',
  account: 'Online account',
}
