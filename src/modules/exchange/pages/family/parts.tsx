import type { Typed } from '../../../../kernel/index.ts'
import { Details, ErrorMessage, Select, Table } from '../../../../ui/index.ts'
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

/** Somebody on the record already, perhaps: one question for each, and none is answered by the system. */
export const PerhapsSame = ({ found, typed }: { found: Found; typed: Typed }) => {
  if (found.perhaps.length === 0) return null
  const values = typed.values['same']
  const chosen = new Set(typeof values === 'string' ? [values] : (values ?? []))
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">On the record already?</legend>
      <p class="govuk-hint">
        Somebody around this child has the same name. Nothing is joined but what you say: whoever is the same gets the
        new ties and nothing else.
      </p>
      {typed.errors['same'] && <ErrorMessage id="same-error">{typed.errors['same']}</ErrorMessage>}
      {found.perhaps.map(({ pointer, name, born, others }, place) => (
        <Select
          id={place === 0 ? 'same' : `same-${place + 1}`}
          name="same"
          label={{ text: `${name}${born ? `, born ${born}` : ''} (${pointer})` }}
          items={[
            { value: '', text: 'Choose' },
            ...others.map(other => ({
              value: `${pointer} ${other.reference}`,
              text: `The same as ${other.name}, ${other.reference}`,
              selected: chosen.has(`${pointer} ${other.reference}`),
            })),
            { value: `${pointer} new`, text: 'Somebody else', selected: chosen.has(`${pointer} new`) },
          ]}
        />
      ))}
    </fieldset>
  )
}

export const People = ({ found: { people, counts } }: { found: Found }) => (
  <Details summary="Who is in the file">
    <Table
      caption={
        counts.people > people.length
          ? `${people.length} of ${counts.people.toLocaleString('en-GB')} people`
          : 'People in the file'
      }
      head={['Name', 'Born', 'Died', 'In the file', '']}
      rows={people.map(({ name, born, died, pointer, known }) => [
        name,
        born,
        died,
        pointer,
        known ? 'On the record before' : 'New',
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
