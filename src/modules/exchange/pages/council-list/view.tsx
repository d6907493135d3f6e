import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, CheckboxesField, Form, Heading, InsetText, Tag, TextField } from '../../../../ui/index.ts'
import { factLabel, shownValue } from '../../../record/index.ts'
import type { Said } from '../../model.ts'
import type { IdentityRow } from '../../reads/council-lists.ts'
import type { CouncilListPage } from './page.ts'

export const view = (value: CouncilListPage, typed: Typed): PageView => ({
  title: `${Object.keys(typed.errors).length > 0 ? 'Error: ' : ''}A list of children`,
  back: { href: '/council-lists', text: 'Children from the council’s own system' },
  wide: true,
  body: value.list.outcome ? <Done value={value} /> : <Preview value={value} typed={typed} />,
})

const Done = ({ value: { list } }: { value: CouncilListPage }) => (
  <>
    <Heading caption="A list of children">{list.fileName}</Heading>
    <InsetText>
      {list.outcome?.added} records opened, {list.outcome?.corrected} brought up to date, {list.outcome?.known} as they
      were.
      {(list.outcome?.leftOut.length ?? 0) > 0 && ` Rows left out: ${list.outcome?.leftOut.join(', ')}.`}
    </InsetText>
    <p class="govuk-body">
      <a class="govuk-link" href="/">
        Your children
      </a>
    </p>
  </>
)

const Preview = ({ value: { list, rows, unused }, typed }: { value: CouncilListPage; typed: Typed }) => {
  const isNew = rows.some(row => row.state === 'new')
  return (
    <>
      <Form typed={typed} heading="The children, as they would come in" caption={list.fileName}>
        {unused.length > 0 && <p class="govuk-body">These columns are not used: {unused.join(', ')}.</p>}
        {isNew && (
          <>
            <TextField
              typed={typed}
              name="purpose"
              label="What the circles of new children are for"
              hint="For example, keeping the child safe from exploitation"
            />
            <TextField
              typed={typed}
              name="basis"
              label="The basis for sharing"
              hint="For example, Children Act 2004, section 11"
            />
          </>
        )}
        {rows.some(row => row.state === 'problem') && (
          <CheckboxesField
            typed={typed}
            name="leaveOut"
            label="Rows to mend"
            items={[{ value: 'yes', text: 'Leave these rows out and bring in the others' }]}
          />
        )}
        <Button preventDoubleClick>Bring in the children</Button>
      </Form>
      <h2 class="govuk-heading-m">The rows</h2>
      <ol class="sl-list-rows">
        {rows.map(row => (
          <Row row={row} />
        ))}
      </ol>
    </>
  )
}

const STATES = {
  new: { text: 'New record', colour: 'green' },
  known: { text: 'Yours already', colour: 'yellow' },
  same: { text: 'Nothing new', colour: 'grey' },
  problem: { text: 'To mend', colour: 'red' },
} as const

const Row = ({ row }: { row: IdentityRow }) => (
  <li class="sl-list-row">
    <p class="sl-list-row__number">Row {row.row}</p>
    <p class="sl-list-row__when">{row.state === 'problem' ? '' : row.read.name}</p>
    <div class="sl-list-row__what">
      <What row={row} />
    </div>
    <div class="sl-list-row__becomes">
      <Tag colour={STATES[row.state].colour}>{STATES[row.state].text}</Tag>
      {row.state === 'problem' && row.problems.map(problem => <p class="sl-list-row__problem">{problem}</p>)}
      {(row.state === 'known' || row.state === 'same') && (
        <a class="govuk-link sl-said-by" href={`/people/${row.child.reference}`}>
          Their record
          <span class="govuk-visually-hidden"> (row {row.row})</span>
        </a>
      )}
    </div>
  </li>
)

const What = ({ row }: { row: IdentityRow }) => {
  if (row.state === 'problem') return <>{row.cells.filter(Boolean).join(' · ')}</>
  if (row.state === 'same') return <>As it stands on the record.</>
  if (row.state === 'new') return <Sayings said={row.read.said.filter(one => one.kind !== 'name')} />
  return (
    <>
      <Sayings said={row.added} />
      {row.changed.map(({ said, before }) => (
        <p>
          {factLabel(said)}: {shownValue(said)}, until now {shownValue({ ...said, value: before })}
        </p>
      ))}
    </>
  )
}

const Sayings = ({ said }: { said: readonly Said[] }) => (
  <>
    {said.map(one => (
      <p>
        {factLabel(one)}: {shownValue(one)}
      </p>
    ))}
  </>
)
