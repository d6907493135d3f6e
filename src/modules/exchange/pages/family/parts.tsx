import { sayReference, type Typed } from '../../../../kernel/index.ts'
import { CheckboxesField, Details, Table } from '../../../../ui/index.ts'
import type { Found } from './page.ts'

/** What could not be read, by its lines. */
export const Unread = ({ problems, count }: { problems: Found['problems']; count: number }) => (
  <Details
    summary={count === 1 ? '1 line cannot be read' : `${count.toLocaleString('en-GB')} lines cannot be read`}
    open={count < 6}
  >
    <ul class="govuk-list govuk-list--bullet">
      {problems.map(({ line, sentence }) => (
        <li>
          Line {line}: {sentence}
        </li>
      ))}
    </ul>
    {count > problems.length && <p class="govuk-body">These are the first {problems.length}.</p>}
  </Details>
)

/** Somebody on the record already, perhaps: a person says so of each, and of the others that they are not. */
export const PerhapsSame = ({ found, typed }: { found: Found; typed: Typed }) =>
  found.perhaps.length === 0 ? null : (
    <>
      <CheckboxesField
        typed={typed}
        name="same"
        label="Who is on the record already?"
        hint="They have the same name as somebody around this child. Whoever is the same gets the new ties, and what nobody has said of them; nothing else is joined"
        items={found.perhaps.flatMap(({ pointer, name, born, others }) =>
          others.map(other => ({
            value: `${pointer} ${other.reference}`,
            text: `${name} of the file is ${other.name} of the record`,
            hint: {
              text: `${pointer} in the file, born ${born || 'not known'}; ${sayReference(other.reference)} on the record, born ${other.born || 'not known'}`,
            },
          })),
        )}
      />
      <CheckboxesField
        typed={typed}
        name="apart"
        label="And the others"
        items={[{ value: 'yes', text: 'Whoever is not ticked is somebody else, or comes in as somebody new' }]}
      />
    </>
  )

export const People = ({ found: { people, counts, who } }: { found: Found }) => (
  <Details summary="Who is in the file">
    <Table
      caption={
        counts.people > people.length
          ? `${people.length} of ${counts.people.toLocaleString('en-GB')} people`
          : 'People in the file'
      }
      head={['Name', 'Born', 'Died', 'In the file', 'On the record']}
      rows={people.map(({ name, born, died, pointer, known }) => [
        name,
        born,
        died,
        pointer,
        pointer === who ? 'This child' : known ? 'Already' : 'New',
      ])}
    />
  </Details>
)

export const LeftOut = ({ found: { left } }: { found: Found }) =>
  left.length === 0 ? null : (
    <Details summary="What is left out">
      <Table
        caption="Left out of the file"
        captionClasses="govuk-visually-hidden"
        head={['What', 'How often', 'Why']}
        rows={left.map(({ tag, count, why }) => [tag, { text: count.toLocaleString('en-GB'), format: 'numeric' }, why])}
      />
    </Details>
  )
