import { type PageView, sayInstant, sayReference, type Typed } from '../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  Form,
  Heading,
  InsetText,
  RadiosField,
  SelectField,
  SummaryList,
  TextField,
} from '../../../../ui/index.ts'
import { HOW_KNOWN, options } from '../../../record/index.ts'
import { LIST_CIRCULATIONS } from '../../model.ts'
import { NOBODY, STEPS } from './form.ts'
import type { FamilyPage, Found, Listed } from './page.ts'
import { LeftOut, People, PerhapsSame, Unread } from './parts.tsx'

export function view(value: FamilyPage, typed: Typed): PageView {
  const { child, found } = value
  const wrong = Object.keys(typed.errors).length > 0
  return {
    title: `${wrong ? 'Error: ' : ''}A family file, ${sayReference(child.reference)}`,
    back: { href: `/children/${child.reference}/family-file`, text: 'Family files' },
    body: <Columns>{found ? <Look value={value} found={found} typed={typed} /> : <Done value={value} />}</Columns>,
  }
}

const Done = ({ value: { list, child, name } }: { value: FamilyPage }) => (
  <>
    <Heading caption={name ?? sayReference(child.reference)}>{list.fileName}</Heading>
    <InsetText>The family is on the record{list.broughtAt ? ` since ${sayInstant(list.broughtAt)}` : ''}.</InsetText>
    <SummaryList
      rows={[
        { key: 'People added', value: list.outcome?.added.toLocaleString('en-GB') ?? '' },
        { key: 'On the record before', value: list.outcome?.known.toLocaleString('en-GB') ?? '' },
        { key: 'Ties added', value: list.outcome?.ties.toLocaleString('en-GB') ?? '' },
      ]}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={`/people/${child.reference}/around`}>
        Who is around {name ?? 'this child'}
      </a>
    </p>
  </>
)

const Look = ({ value, found, typed }: { value: FamilyPage; found: Found; typed: Typed }) => {
  const { list, child, name } = value
  const shown: Typed = { ...typed, values: { ...usual(found, list.fileName), ...typed.values } }
  const who = name ?? sayReference(child.reference)
  return (
    <Form typed={shown} heading="The family, as it would come in" caption={`${list.fileName}, ${who}`}>
      <InFile found={found} />
      <SelectField
        typed={shown}
        name="who"
        label={`Which of them is ${name ?? 'this child'}?`}
        hint={
          found.who === ''
            ? 'Nobody in the file has this name and date of birth'
            : 'Chosen because name and date of birth agree. Change it if it is wrong'
        }
        empty="Choose"
        items={[
          ...found.people.map(one => ({ value: one.pointer, text: said(one) })),
          { value: NOBODY, text: 'Nobody: they are not in the file' },
        ]}
      />
      <SelectField
        typed={shown}
        name="steps"
        label="How far around them"
        hint="At most 500 people come in at once"
        items={Object.entries(STEPS).map(([value, text]) => ({ value, text }))}
      />
      <PerhapsSame found={found} typed={shown} />
      <RadiosField typed={shown} name="howKnown" label="How you know" items={options(HOW_KNOWN)} />
      <TextField
        typed={shown}
        name="source"
        label="Where the file is from"
        hint="Said beside everything that comes in. For example, family tree from his aunt"
      />
      <RadiosField typed={shown} name="circulation" label="Who may read this" items={options(LIST_CIRCULATIONS)} />
      {(typed.errors['wordsConfirmed'] || typed.values['wordsConfirmed']) && (
        <CheckboxesField
          typed={shown}
          name="wordsConfirmed"
          label="Protected words"
          items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
        />
      )}
      {found.problemCount > 0 && (
        <CheckboxesField
          typed={shown}
          name="leaveOut"
          label="Lines that cannot be read"
          items={[{ value: 'yes', text: 'Leave them out and bring in the rest' }]}
        />
      )}
      <Button preventDoubleClick>Bring in the family</Button>
    </Form>
  )
}

const InFile = ({ found }: { found: Found }) => (
  <>
    <SummaryList
      rows={[
        { key: 'The file', value: found.version === '' ? 'GEDCOM, an old version' : `GEDCOM ${found.version}` },
        { key: 'People', value: found.counts.people.toLocaleString('en-GB') },
        { key: 'Couples', value: found.counts.couples.toLocaleString('en-GB') },
        { key: 'With a parent in it', value: found.counts.children.toLocaleString('en-GB') },
        found.counts.others > 0 && { key: 'Other ties', value: found.counts.others.toLocaleString('en-GB') },
      ]}
    />
    {found.problemCount > 0 && <Unread problems={found.problems} count={found.problemCount} />}
    <People found={found} />
    <LeftOut found={found} />
  </>
)

const said = ({ name, born, pointer }: Listed): string => `${name}${born ? `, born ${born}` : ''} (${pointer})`

function usual({ who, counts }: Found, fileName: string): Record<string, string> {
  const steps = counts.people <= 50 ? 'all' : '3'
  return { who, steps, howKnown: 'told', circulation: 'circle', source: `Family file ${fileName}`.slice(0, 300) }
}
