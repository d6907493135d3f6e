import type { PageView, Typed } from '../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  DateTextField,
  Details,
  Form,
  Heading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { IsNewField, LookFirst } from '../../../people/index.ts'
import { addressOf, HowKnownFields, ToldToFields } from '../../../record/index.ts'
import { THING_KINDS, type ThingKind } from '../../model.ts'
import type { NewThingPage } from './page.ts'

export function view(value: NewThingPage, sent: Typed): PageView {
  const sentKind = String(sent.values['kind'] ?? '')
  const kind = value.kind ?? (Object.hasOwn(THING_KINDS, sentKind) ? (sentKind as ThingKind) : null)
  // A draft of another kind of thing does not fill this one's form.
  const typed = sentKind === kind ? sent : { ...sent, values: {} }
  return {
    title: kind ? `Add: ${THING_KINDS[kind].label.toLowerCase()}` : 'Add a place, vehicle, phone or account',
    back: { href: addressOf(value.subject, 'about'), text: value.subject.name ?? 'Back' },
    body: <Columns>{kind ? <Asked value={value} kind={kind} typed={typed} /> : <Choose value={value} />}</Columns>,
  }
}

const Choose = ({ value: { subject } }: { value: NewThingPage }) => (
  <>
    <Heading caption={subject.name ?? undefined}>What do you want to add?</Heading>
    <ul class="govuk-list govuk-list--spaced">
      {Object.entries(THING_KINDS).map(([kind, { label }]) => (
        <li>
          <a class="govuk-link" href={`/people/${subject.reference}/things/new?kind=${kind}`}>
            {label}
          </a>
        </li>
      ))}
      <li>
        <a class="govuk-link" href={`/subjects/${subject.reference}/ties/new`}>
          Something that is on the record already
        </a>
      </li>
    </ul>
  </>
)

function Asked({
  value: { subject, records, relations },
  kind,
  typed,
}: {
  value: NewThingPage
  kind: ThingKind
  typed: Typed
}) {
  const { label, telling, asks } = THING_KINDS[kind]
  return (
    <>
      <LookFirst typed={typed} terms={`${typed.values['name'] ?? ''} ${typed.values['telling'] ?? ''}`.trim()} />
      <Form
        typed={typed}
        heading={`Add: ${label.toLowerCase()}`}
        caption={subject.name ?? undefined}
        draft={`/drafts${typed.action}`}
      >
        <input type="hidden" name="kind" value={kind} />
        <TextField typed={typed} name="name" label="What it is called or looks like" hint={HINTS[kind]} />
        {telling !== '' && <TextField typed={typed} name="telling" label={asks} hint={TELLING_HINTS[kind]} />}
        {kind === 'place' && (
          <CheckboxesField
            typed={typed}
            name="protectedTelling"
            label="Is the address protected?"
            items={[{ value: 'yes', text: 'Only my agency may read it' }]}
          />
        )}
        <SelectField
          typed={typed}
          name="relation"
          label={`What it is to ${subject.name ?? 'them'}`}
          empty="Choose"
          items={relations[kind].map(one => ({ value: one.id, text: one.label }))}
        />
        <HowKnownFields typed={typed} />
        <ToldToFields typed={typed} on={{ subject, records }} />
        <Details summary="Since when, until when">
          <DateTextField typed={typed} name="since" label="Since when" hint="For example, March 2024" />
          <DateTextField typed={typed} name="until" label="Until when, if it is over" hint="For example, 3 May 2026" />
        </Details>
        <IsNewField typed={typed} />
        <Button preventDoubleClick>Add to the record</Button>
      </Form>
    </>
  )
}

const HINTS: Readonly<Record<ThingKind, string>> = {
  vehicle: 'For example, silver Corsa with a dented door',
  phone: 'For example, a second phone that nobody had seen before',
  place: 'For example, the chip shop on Quay Street',
  account: 'For example, a gaming account, and which service it is on',
  group: 'For example, the young people who meet behind the library',
}

const TELLING_HINTS: Readonly<Record<ThingKind, string>> = {
  vehicle: 'For example, AB12 CDE. Put ? for each sign that was not seen: AB1? ??E, or starts AB12',
  phone: 'For example, 07700 900123, or ends 4432',
  place: 'As far as it is known',
  account: 'For example, @northmere.star',
  group: '',
}
