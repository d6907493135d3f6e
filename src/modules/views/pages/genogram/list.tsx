import { Details, Table, Tag } from '../../../../ui/index.ts'
import { Name } from '../../../people/index.ts'
import { sayHowKnown, sayPeriod, type Tie } from '../../../record/index.ts'
import type { Genogram, ListedPerson } from '../../model/genogram.ts'

interface GenogramListOptions {
  readonly genogram: Genogram
  /** Tells one list of a page from the others. */
  readonly id: string
}

/** The same as the picture, in words: everybody drawn, once, and what each line says. */
export const GenogramList = ({ genogram: { groups, couples, homes, over }, id }: GenogramListOptions) => (
  <section aria-labelledby={id}>
    <h3 class="govuk-heading-m" id={id}>
      The same as a list
    </h3>
    {groups.map(({ name, people }) => (
      <Table
        caption={name}
        captionClasses="govuk-table__caption--s"
        head={['Who', 'What they are to the child', 'Lived, and lives', 'Lines to others', 'How it is known']}
        rows={people.map(person => [
          <strong>
            <Name of={person.subject} />
          </strong>,
          person.called,
          <Lived person={person} />,
          <Lines lines={person.lines} />,
          <Known ties={person.by} />,
        ])}
      />
    ))}
    {couples.length > 0 && (
      <Table
        caption="Couples and parents"
        captionClasses="govuk-table__caption--s"
        head={['Who', 'What is known', 'Children']}
        rows={couples.map(({ partners, kind, children }) => [partners, kind, children])}
      />
    )}
    {homes.length > 0 && (
      <Table
        caption="Who lives together"
        captionClasses="govuk-table__caption--s"
        head={['Home', 'Who']}
        rows={homes.map(({ name, people }) => [name, people])}
      />
    )}
    {over.length > 0 && (
      <Details summary="Over by then, and not drawn">
        <ul class="govuk-list govuk-list--bullet">
          {over.map(({ subject, tie, label }) => (
            <li>
              {label}: <Name of={subject} />, {sayPeriod(tie)}
            </li>
          ))}
        </ul>
      </Details>
    )}
  </section>
)

const Lived = ({ person: { lived, home } }: { person: ListedPerson }) => (
  <>
    {lived}
    {lived !== '' && home !== '' && <br />}
    {home !== '' && `Lives at: ${home}`}
  </>
)

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul class="sl-plain-list">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )

/** Whose word it is, and the page of each tie. */
const Known = ({ ties }: { ties: readonly Tie[] }) => (
  <>
    {ties.map(tie => (
      <p class="sl-around__source">
        {[sayPeriod(tie), sayHowKnown(tie), tie.agencyName].filter(words => words !== '').join('. ')}{' '}
        {tie.audienceKind === 'agency' && <Tag colour="orange">Agency only</Tag>}{' '}
        <a class="govuk-link sl-not-on-paper" href={`/ties/${tie.id}`}>
          Open
          <span class="govuk-visually-hidden"> how this is known</span>
        </a>
      </p>
    ))}
  </>
)
