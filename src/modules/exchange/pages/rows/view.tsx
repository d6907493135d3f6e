import { type PageView, sayReference, sayWhen, type Typed } from '../../../../kernel/index.ts'
import { Button, CheckboxesField, Form, SubNavigation, Table, Tag, WarningText } from '../../../../ui/index.ts'
import { LIST_CIRCULATIONS } from '../../model.ts'
import type { PreviewRow } from '../../rules.ts'
import type { RowsPage } from './page.ts'
import { SHOWS } from './query.ts'

export function view(value: RowsPage, typed: Typed): PageView {
  const { child, name, list, asked, counts } = value
  const wrong = Object.keys(typed.errors).length > 0
  return {
    title: `${wrong ? 'Error: ' : ''}The rows of a list, ${sayReference(child.reference)}`,
    back: { href: `/lists/${list.id}`, text: 'Which column is for what' },
    wide: true,
    body: (
      <>
        <Form
          typed={typed}
          heading="The rows, as they would come in"
          caption={`${list.fileName}, ${name ?? sayReference(child.reference)}`}
        >
          <Summary value={value} />
          <Choices value={value} typed={typed} />
        </Form>
        <SubNavigation
          label="Which rows"
          items={(Object.keys(SHOWS) as (keyof typeof SHOWS)[])
            .filter(show => show === 'all' || counts[show] > 0)
            .map(show => ({
              text: SHOWS[show],
              href: `/lists/${list.id}/rows${show === 'all' ? '' : `?show=${show}`}`,
              active: show === (asked.show ?? 'all'),
            }))}
        />
        <Rows value={value} />
      </>
    ),
  }
}

const Summary = ({ value: { counts, plan } }: { value: RowsPage }) => (
  <ul class="govuk-list govuk-list--bullet">
    <li>
      {rows(counts.new)} new{counts.new > 0 && `, for: ${LIST_CIRCULATIONS[plan.circulation].toLowerCase()}`}
    </li>
    {counts.known > 0 && <li>{rows(counts.known)} on the record already, and not added again</li>}
    {counts.changed > 0 && <li>{rows(counts.changed)} written anew since they were brought in</li>}
    {counts.problem > 0 && <li>{rows(counts.problem)} to mend: what is wrong stands beside each</li>}
  </ul>
)

const rows = (count: number): string => (count === 1 ? '1 row is' : `${count.toLocaleString('en-GB')} rows are`)

const Choices = ({ value: { counts, protectedRows }, typed }: { value: RowsPage; typed: Typed }) => {
  if (counts.new === 0 && counts.changed === 0)
    return <WarningText>Nothing in this list is new. There is nothing to bring in.</WarningText>
  return (
    <>
      {counts.problem > 0 && (
        <CheckboxesField
          typed={typed}
          name="leaveOut"
          label="Rows to mend"
          hint="Best is to mend them in the list and hand it over again"
          items={[{ value: 'yes', text: 'Leave these rows out and bring in the others' }]}
        />
      )}
      {counts.changed > 0 && (
        <CheckboxesField
          typed={typed}
          name="corrections"
          label="Rows written anew"
          hint="The version before stays on the record"
          items={[{ value: 'yes', text: 'Correct their entries as the list has them now' }]}
        />
      )}
      {protectedRows > 0 && (
        <CheckboxesField
          typed={typed}
          name="wordsConfirmed"
          label="Protected words"
          hint="Some rows hold words that not everyone in the circle may read. They are marked below"
          items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
        />
      )}
      <Button preventDoubleClick>Bring in the list</Button>
    </>
  )
}

const Rows = ({ value: { rows: shown, matching, from, next, list, asked } }: { value: RowsPage }) => (
  <>
    <Table
      caption={
        matching === 0
          ? 'No such rows'
          : `Rows ${from + 1} to ${from + shown.length} of ${matching.toLocaleString('en-GB')}`
      }
      head={['Row', 'When', 'What happened', 'What would become of it']}
      rows={shown.map(row => [String(row.row), <When row={row} />, <What row={row} />, <Becomes row={row} />])}
      classes="sl-list-rows"
    />
    {next !== null && (
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={`/lists/${list.id}/rows?${new URLSearchParams({ ...(asked.show ? { show: asked.show } : {}), from: String(next) })}`}
        >
          The next rows
        </a>
      </p>
    )}
  </>
)

const When = ({ row: { marked } }: { row: PreviewRow }) =>
  marked ? (
    <>
      {sayWhen(marked.draft.when)}
      {sayWhen(marked.draft.when) !== marked.draft.whenTyped && (
        <span class="sl-said-by">written “{marked.draft.whenTyped}”</span>
      )}
    </>
  ) : null

const What = ({ row: { marked, cells } }: { row: PreviewRow }) =>
  marked ? (
    <>
      {shortened(marked.draft.text)}
      <span class="sl-said-by">
        {[marked.draft.rowId, marked.draft.kindTyped, marked.draft.source, marked.draft.worker]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  ) : (
    shortened(cells.filter(Boolean).join(' · '))
  )

const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text)

const Becomes = ({ row }: { row: PreviewRow }) => (
  <>
    <Tag colour={COLOURS[row.state]}>{SHOWS[row.state]}</Tag>
    {row.problems.map(({ column, sentence }) => (
      <span class="sl-said-by">{column ? `${column}: ${sentence}` : sentence}</span>
    ))}
    {row.protectedWord !== null && <span class="sl-said-by">“{row.protectedWord}” is protected.</span>}
    {row.notes.map(note => (
      <span class="sl-said-by">{note}</span>
    ))}
    {row.entry !== null && (
      <span class="sl-said-by">
        <a class="govuk-link" href={`/entries/${row.entry}`}>
          The entry
          <span class="govuk-visually-hidden"> of row {row.row}</span>
        </a>
      </span>
    )}
  </>
)

const COLOURS = { new: 'green', known: 'grey', changed: 'yellow', problem: 'red' } as const
