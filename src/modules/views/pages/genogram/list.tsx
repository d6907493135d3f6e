import { Details, Scrolling, Table, Tag } from '../../../../ui/index.ts'
import { Name } from '../../../people/index.ts'
import { sayHowKnown, sayPeriod, tieLabel } from '../../../record/index.ts'
import type { Genogram, ListedPerson } from '../../model/genogram.ts'

interface GenogramListOptions {
  readonly genogram: Genogram
  /** Tells one list of a page from the others. */
  readonly id: string
  /** Whose eyes, where there are two lists. */
  readonly of?: string
}

/** The same as the picture, in words: everybody drawn, once, and what each line says. */
export const GenogramList = ({ genogram: { groups, couples, homes, over }, id, of }: GenogramListOptions) => (
  <section aria-labelledby={id} class="sl-genogram-list">
    <h3 class="govuk-heading-m" id={id}>
      The same as a list{of && `: ${of}`}
    </h3>
    {groups.map(({ name, people }) => (
      <>
        <h4 class="govuk-heading-s">{name}</h4>
        <ul class="sl-kin">
          {people.map(person => (
            <Person person={person} />
          ))}
        </ul>
      </>
    ))}
    {couples.length > 0 && (
      <Scrolling label="Couples and parents">
        <Table
          caption="Couples and parents"
          captionClasses="govuk-table__caption--s"
          head={['Who', 'What is known', 'Children']}
          rows={couples.map(({ partners, kind, children }) => [partners, kind, children])}
        />
      </Scrolling>
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

const Person = ({ person }: { person: ListedPerson }) => (
  <li>
    <p class="sl-kin__who">
      <strong>
        <Name of={person.subject} />
      </strong>
      <span>{person.called}</span>
    </p>
    <p>
      {person.lived}
      {person.lived !== '' && person.home !== '' && <br />}
      {person.home !== '' && `Lives at: ${person.home}`}
    </p>
    <div>
      <Lines lines={person.lines} />
    </div>
    <div>
      <Known person={person} />
    </div>
  </li>
)

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul class="sl-plain-list">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )

/** Whose word it is, once for all that they said in one breath, with the page of each tie. */
const Known = ({ person: { subject, by } }: { person: ListedPerson }) => (
  <>
    {[...Map.groupBy(by, tie => [sayPeriod(tie), sayHowKnown(tie), tie.agencyName].filter(said).join('. '))].map(
      ([source, ties]) => (
        <p class="sl-around__source">
          {ties.map((tie, at) => (
            <>
              {at > 0 && ', '}
              <a class="govuk-link" href={`/ties/${tie.id}`}>
                {tieLabel(tie, tie.from === subject.id ? 'from' : 'to')}
              </a>
            </>
          ))}
          : {source} {ties.some(tie => tie.audienceKind === 'agency') && <Tag colour="orange">Agency only</Tag>}
        </p>
      ),
    )}
  </>
)

const said = (words: string): boolean => words !== ''
