import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, DateTextField, Form, Heading, SelectField, TextField } from '../../../../../ui/index.ts'
import type { FactKind } from '../../../model/kinds.ts'
import { addressOf } from '../../../rules.ts'
import { HowKnownFields, options } from '../../parts/how-known.tsx'
import { ToldToFields } from '../../parts/told-to.tsx'
import type { NewFactPage } from './page.ts'

export function view(value: NewFactPage, sent: Typed): PageView {
  const asked = value.kind || String(sent.values['kind'] ?? '')
  const typed = keptFor(asked, sent)
  const kind = value.kinds.find(one => one.kind === asked)
  return {
    title: kind ? `Add: ${kind.label.toLowerCase()}` : 'Add what is known',
    back: { href: addressOf(value.subject, 'about'), text: value.subject.name ?? 'Back' },
    body: <Columns>{kind ? <Asked value={value} kind={kind} typed={typed} /> : <Choose value={value} />}</Columns>,
  }
}

/** A draft of another kind of fact does not fill this one's form. */
const keptFor = (kind: string, typed: Typed): Typed =>
  typed.values['kind'] === kind ? typed : { ...typed, values: {} }

const Choose = ({ value: { subject, kinds } }: { value: NewFactPage }) => (
  <>
    <Heading caption={subject.name ?? undefined}>Add what is known</Heading>
    <ul class="govuk-list govuk-list--spaced">
      {kinds.map(({ kind, label }) => (
        <li>
          <a class="govuk-link" href={`/subjects/${subject.reference}/facts/new?kind=${kind}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </>
)

const Asked = ({ value: { subject, records }, kind, typed }: { value: NewFactPage; kind: FactKind; typed: Typed }) => (
  <Form
    typed={typed}
    heading={`Add: ${kind.label.toLowerCase()}`}
    caption={subject.name ?? undefined}
    draft={`/drafts${typed.action}`}
  >
    <input type="hidden" name="kind" value={kind.kind} />
    {kind.sorts && (
      <SelectField typed={typed} name="code" label="Which sort" empty="Choose" items={options(kind.sorts)} />
    )}
    {kind.choices ? (
      <SelectField
        typed={typed}
        name="value"
        label={kind.asks}
        hint={kind.hint}
        empty="Choose"
        items={options(kind.choices)}
      />
    ) : (
      <TextField typed={typed} name="value" label={kind.asks} hint={kind.hint} />
    )}
    {kind.lasts && (
      <>
        <DateTextField typed={typed} name="since" label="Since when, if known" hint="For example, March 2024" />
        <DateTextField typed={typed} name="until" label="Until when, if it is over" hint="For example, 3 May 2026" />
      </>
    )}
    <HowKnownFields typed={typed} />
    {kind.narrow && (
      <>
        <input type="hidden" name="circulation" value="agency" />
        <p class="govuk-body">Only your agency’s workers with this child will read it.</p>
      </>
    )}
    <ToldToFields typed={typed} on={{ subject, records }} narrow={kind.narrow ?? false} />
    <Button preventDoubleClick>Add to the record</Button>
  </Form>
)
