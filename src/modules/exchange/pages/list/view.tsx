import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Details, Form, InsetText, RadiosField, SelectField, Table } from '../../../../ui/index.ts'
import { HOW_KNOWN, happeningKinds, options } from '../../../record/index.ts'
import { FIELD_NAMES, FIELDS, type Field, LIST_CIRCULATIONS, REQUIRED } from '../../model.ts'
import type { ListPage } from './page.ts'
import { Standing } from './standing.tsx'

export function view(value: ListPage, typed: Typed): PageView {
  const { child, name, list } = value
  const wrong = Object.keys(typed.errors).length > 0
  return {
    title: `${wrong ? 'Error: ' : ''}A list, ${sayReference(child.reference)}`,
    back: { href: `/children/${child.reference}/lists`, text: 'Lists' },
    body: (
      <Columns>
        {value.columns ? (
          <Mapping value={value} columns={value.columns} typed={typed} />
        ) : (
          <Standing value={value} heading={list.fileName} caption={name ?? sayReference(child.reference)} />
        )}
      </Columns>
    ),
  }
}

const Mapping = ({
  value,
  columns,
  typed,
}: {
  value: ListPage
  columns: NonNullable<ListPage['columns']>
  typed: Typed
}) => {
  const { list, name, child, samples, notes, turn, state } = value
  const shown: Typed = { ...typed, values: { ...valuesOf(value, columns), ...typed.values } }
  return (
    <Form
      typed={shown}
      heading="Which column is for what?"
      caption={`${list.fileName}, ${name ?? sayReference(child.reference)}`}
    >
      {state !== 'read' && (
        <InsetText>
          {CUT_OFF[state] ?? ''} {turn?.sentence}
        </InsetText>
      )}
      <p class="govuk-body">
        {list.rowCount.toLocaleString('en-GB')} rows were read.{' '}
        {columns.remembered && 'The columns are chosen as your agency chose them last time.'}
      </p>
      {[...notes, ...columns.missing].map(note => (
        <p class="govuk-body">{note}</p>
      ))}
      {FIELD_NAMES.map(field => (
        <SelectField
          typed={shown}
          name={field}
          label={`${FIELDS[field]}${REQUIRED.includes(field) ? '' : ' (optional)'}`}
          hint={hintOf(field, columns, shown)}
          empty={REQUIRED.includes(field) ? 'Choose a column' : 'The list has none'}
          items={samples.map(({ index, name: column }) => ({ value: String(index), text: column.slice(0, 80) }))}
        />
      ))}
      <Details summary="What stands in each column">
        <Table
          caption="The first rows of each column"
          captionClasses="govuk-visually-hidden"
          head={['Column', 'What stands in it first']}
          rows={samples.map(({ name: column, first }) => [column, first.join(' · ') || 'Nothing'])}
        />
      </Details>
      <SelectField
        typed={shown}
        name="usualKind"
        label="What kind of thing it was, where a row does not say"
        items={happeningKinds()
          .filter(kind => kind.byHand)
          .map(kind => ({ value: kind.kind, text: kind.label }))}
      />
      <RadiosField
        typed={shown}
        name="howKnown"
        label="How it is known, where a row does not say"
        items={options({
          ...HOW_KNOWN,
          observed: 'Somebody of the agency saw or heard it',
          told: 'Somebody told them',
          opinion: 'It is their opinion',
        })}
      />
      <RadiosField typed={shown} name="circulation" label="Who may read this" items={options(LIST_CIRCULATIONS)} />
      <Button preventDoubleClick>Show the rows</Button>
    </Form>
  )
}

const CUT_OFF: Readonly<Record<string, string>> = {
  'cut-off': 'The server stopped while the list was brought in. Nothing of it is on the record: bring it in again.',
  refused: 'Nothing of this list is on the record.',
}

/** Why a column was guessed, as long as it is the one chosen. */
function hintOf(field: Field, { guesses, remembered }: NonNullable<ListPage['columns']>, { values }: Typed) {
  const guess = guesses.find(one => one.field === field)
  if (!guess?.column || remembered || values[field] !== String(guess.column.index)) return undefined
  return guess.why
}

function valuesOf({ samples }: ListPage, { plan }: NonNullable<ListPage['columns']>): Record<string, string> {
  const placeOf = (name: string | null) => samples.find(one => one.name === name)?.index
  return {
    ...Object.fromEntries(FIELD_NAMES.map(field => [field, String(placeOf(plan.mapping[field]) ?? '')])),
    usualKind: plan.kind,
    howKnown: plan.howKnown,
    circulation: plan.circulation,
  }
}
