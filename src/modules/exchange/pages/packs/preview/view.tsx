import { type PageView, sayReference, sayWhen, type Typed } from '../../../../../kernel/index.ts'
import { Button, CheckboxesField, Columns, Form, Heading, InsetText, TextAreaField } from '../../../../../ui/index.ts'
import { labelOf } from '../../../../record/index.ts'
import { FAMILY_SECTIONS, HELD_BACK, type HeldBack, type Outgoing, SECTIONS } from '../../../model.ts'
import type { PackPreviewPage } from './page.ts'
import { addressOf } from './query.ts'

export function view(value: PackPreviewPage, typed: Typed): PageView {
  const { child, asked, problem } = value
  const reference = sayReference(child.reference)
  return {
    title: `What would be in the pack, ${reference}`,
    back: { href: `/children/${child.reference}/packs/new`, text: 'Whom it is for' },
    body: (
      <Columns>
        {asked && problem === '' ? (
          <Form
            typed={typed}
            heading={`A pack for ${nameOf(value)}`}
            caption={reference}
            action={addressOf(child.reference, value.query)}
          >
            {asked.for.kind === 'professional' ? (
              <Professional value={value} typed={typed} />
            ) : (
              <Family value={value} typed={typed} />
            )}
            <Button preventDoubleClick>Make the pack</Button>
          </Form>
        ) : (
          <>
            <Heading caption={reference}>A pack</Heading>
            <p class="govuk-body">{problem}</p>
          </>
        )}
      </Columns>
    ),
  }
}

const nameOf = ({ forName }: PackPreviewPage): string => forName || 'the child'

interface Shown {
  readonly value: PackPreviewPage
  readonly typed: Typed
}

function Professional({ value: { outgoing }, typed }: Shown) {
  const flagged = outgoing.filter(({ words }) => words.length > 0)
  return (
    <>
      <p class="govuk-body">
        In it: who was asked and answered, who is around the child, and {outgoing.length} entries that the whole circle
        was told, with what agencies make of them.
      </p>
      <p class="govuk-body">Not in it: anything told to one agency or to a few people.</p>
      {flagged.length > 0 && (
        <>
          <CheckboxesField
            typed={typed}
            name="entries"
            label="Entries with protected words: tick what to leave out"
            items={flagged.map(one => ({ value: one.line.entry, text: headOf(one), hint: sayHolds(one) }))}
          />
          <Reason typed={typed} label="If one of them stays in, why everyone in the circle needs these words" />
        </>
      )}
    </>
  )
}

function Family({ value: { outgoing, asked }, typed }: Shown) {
  const may = outgoing.filter(({ held }) => held === null)
  const held = outgoing.filter(one => one.held !== null)
  return (
    <>
      <p class="govuk-body">
        Nothing is in it but what you tick. It never says who told somebody, who else was there, what agencies make of
        it or who may have caused harm, and it holds no network.
      </p>
      {asked?.for.kind === 'child' && (
        <InsetText>They read this about themselves. Choose what helps them, and be there when they do.</InsetText>
      )}
      <CheckboxesField
        typed={typed}
        name="sections"
        label="Beside entries"
        items={FAMILY_SECTIONS.map(section => ({ value: section, text: SECTIONS[section] }))}
      />
      {may.length > 0 && may.length <= AT_MOST && (
        <CheckboxesField
          typed={typed}
          name="entries"
          label="Entries that may go out"
          items={may.map(one => ({ value: one.line.entry, text: headOf(one), hint: <Words one={one} /> }))}
        />
      )}
      {may.length > AT_MOST && (
        <p class="govuk-body">These are more than {AT_MOST} entries. Choose a shorter period to tick entries.</p>
      )}
      {may.some(({ words }) => words.length > 0) && (
        <Reason typed={typed} label="If what you tick holds words about somebody else, why they may be read" />
      )}
      <Held held={held} />
    </>
  )
}

/** More than this nobody reads one by one. */
const AT_MOST = 200

const Words = ({ one }: { one: Outgoing }) => (
  <>
    {one.told.text}
    {one.words.length > 0 && <strong class="sl-said-by">{sayHolds(one)}</strong>}
  </>
)

const Reason = ({ typed, label }: { typed: Typed; label: string }) => (
  <TextAreaField typed={typed} name="reason" label={label} rows={3} />
)

const Held = ({ held }: { held: readonly Outgoing[] }) =>
  held.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">What stays out</h2>
      <ul class="govuk-list govuk-list--bullet">
        {held.map(one => (
          <li>
            {headOf(one)}. {HELD_BACK[one.held as HeldBack]}.
          </li>
        ))}
      </ul>
    </>
  )

const headOf = ({ line, told }: Outgoing): string =>
  `${line.number}. ${sayWhen(told.when)}, ${told.agencyName}, ${labelOf(told.kind).toLowerCase()}`

const sayHolds = ({ words }: Outgoing): string => `It holds: ${words.map(word => `“${word}”`).join(', ')}`
