import { type PageView, sayReference, sayWhen, type Typed } from '../../../../kernel/index.ts'
import { Button, CheckboxesField, Form, Prose, SubNavigation, Tag, WarningText } from '../../../../ui/index.ts'
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
    {counts.known > 0 && <li>{rows(counts.known)} not new: on the record already, or twice in this list</li>}
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
    <h2 class="govuk-heading-m">
      {matching === 0
        ? 'No such rows'
        : `Rows ${from + 1} to ${from + shown.length} of ${matching.toLocaleString('en-GB')}`}
    </h2>
    <ol class="sl-list-rows">
      {shown.map(row => (
        <Row row={row} />
      ))}
    </ol>
    {next !== null && (
      <p class="govuk-body">
        <a class="govuk-link" href={nextHref(list.id, asked.show, next)}>
          The next rows
        </a>
      </p>
    )}
  </>
)

const nextHref = (list: string, show: RowsPage['asked']['show'], from: number): string =>
  `/lists/${list}/rows?${new URLSearchParams({ ...(show ? { show } : {}), from: String(from) })}`

const Row = ({ row }: { row: PreviewRow }) => (
  <li class="sl-list-row">
    <p class="sl-list-row__number">Row {row.row}</p>
    <p class="sl-list-row__when">
      <When row={row} />
    </p>
    <div class="sl-list-row__what">
      <What row={row} />
    </div>
    <div class="sl-list-row__becomes">
      <Becomes row={row} />
    </div>
  </li>
)

const When = ({ row: { marked } }: { row: PreviewRow }) => {
  if (!marked) return null
  const { when, whenTyped } = marked.draft
  return (
    <>
      {sayWhen(when)}
      {sayWhen(when) !== whenTyped && <span class="sl-said-by">written “{whenTyped}”</span>}
    </>
  )
}

const What = ({ row: { marked, cells } }: { row: PreviewRow }) => {
  if (!marked) return <Prose>{shortened(cells.filter(Boolean).join(' · '))}</Prose>
  const { text, significance, analysis, rowId, kindTyped, source, worker } = marked.draft
  return (
    <>
      <Prose>{shortened(text)}</Prose>
      {significance !== '' && <span class="sl-said-by">Significance: {shortened(significance)}</span>}
      {analysis !== '' && <span class="sl-said-by">Analysis: {shortened(analysis)}</span>}
      <span class="sl-said-by">{[rowId, kindTyped, source, worker].filter(Boolean).join(' · ')}</span>
    </>
  )
}

const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text)

const Becomes = ({ row }: { row: PreviewRow }) => (
  <>
    <Tag colour={COLOURS[row.state]}>{SHOWS[row.state]}</Tag>
    {row.problems.map(({ column, sentence }) => (
      <p class="sl-list-row__problem">{column ? `${column}: ${sentence}` : sentence}</p>
    ))}
    {row.protectedWord !== null && <p class="sl-list-row__problem">“{row.protectedWord}” is protected.</p>}
    {row.notes.map(note => (
      <span class="sl-said-by">{note}</span>
    ))}
    {row.entry !== null && (
      <a class="govuk-link sl-said-by" href={`/entries/${row.entry}`}>
        The entry
        <span class="govuk-visually-hidden"> of row {row.row}</span>
      </a>
    )}
  </>
)

const COLOURS = { new: 'green', known: 'grey', changed: 'yellow', problem: 'red' } as const
