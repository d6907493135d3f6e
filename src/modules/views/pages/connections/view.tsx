import { networkLegend, networkScene } from '../../../../drawing/index.ts'
import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Heading, InsetText, Scrolling, SubNavigation, WarningText } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import { Name } from '../../../people/index.ts'
import type { Connection, NetworkStrand, Route } from '../../model/network.ts'
import { Fitted } from '../parts/fitted.tsx'
import { Legend } from '../parts/legend.tsx'
import { MomentProblems } from '../parts/moment.tsx'
import { Strands } from '../parts/strands.tsx'
import { WhatIsShown } from '../parts/what-is-shown.tsx'
import { Choices } from './choices.tsx'
import type { ConnectionsPage } from './page.ts'

export function view(value: ConnectionsPage): PageView {
  const { child, self, problem, problems, maySeal, connected } = value
  const reference = sayReference(child.reference)
  const isWrong = problem !== '' || Object.values(problems).some(one => one !== '')
  return {
    title: `${isWrong ? 'Error: ' : ''}Connections, ${reference}`,
    back: { href: `/children/${child.reference}/network`, text: 'Network' },
    wide: true,
    body: (
      <>
        <MomentProblems known={problem} {...problems} />
        <Heading caption={reference}>{self.name ?? 'Name not known to you'}</Heading>
        <SubNavigation label="This record" items={recordNavigation(child.reference, 'network', { maySeal })} />
        <h2 class="govuk-heading-m">Who links them, and since when</h2>
        <WhatIsShown {...value} cut={null} isCutGone={false} now={`/children/${child.reference}/connections`} />
        <Choices value={value} />
        {connected && <Found connected={connected} reference={reference} />}
      </>
    ),
  }
}

const Found = ({
  connected: { found, strands, net, isWhole },
  reference,
}: {
  connected: NonNullable<ConnectionsPage['connected']>
  reference: string
}) => (
  <>
    {!isWhole && (
      <WarningText>There is more on the record than could be followed. A link further out may be missing.</WarningText>
    )}
    <div class="sl-list-and-drawing">
      <div>
        {found.map(one => (
          <Between connection={one} />
        ))}
        {strands.length > 0 && <Strands strands={strands} heading="Each of these ties, with its dates and source" />}
      </div>
      {strands.length > 0 && (
        <section aria-labelledby="drawing" class="sl-drawn">
          <h3 class="govuk-heading-s" id="drawing">
            The same as a drawing
          </h3>
          <Scrolling label="Connections">
            <Fitted
              scene={networkScene(net, {
                id: 'connections',
                title: `Connections, ${reference}`,
                description: 'The shortest ways between those chosen. The list beside it says the same.',
              })}
            />
          </Scrolling>
          <Legend signs={networkLegend(net)} />
        </section>
      )}
    </div>
  </>
)

const Between = ({ connection: { one, other, routes } }: { connection: Connection }) => (
  <section aria-labelledby={`between-${one.id}-${other.id}`}>
    <h3 class="govuk-heading-s" id={`between-${one.id}-${other.id}`}>
      {one.name ?? 'Somebody'} and {other.name ?? 'somebody'}
    </h3>
    {routes.length === 0 ? (
      <InsetText>
        Nothing that you may read links them. That does not mean that nothing does: ask the exploitation coordinator.
      </InsetText>
    ) : (
      <ol class="sl-routes">
        {routes.map(route => (
          <li>
            <RouteLine route={route} />
          </li>
        ))}
      </ol>
    )}
  </section>
)

/** "Jordan, friend since 2025, Callie, close friend since 2023, Esme". */
const RouteLine = ({ route: { subjects, strands } }: { route: Route }) => (
  <>
    {subjects.map((subject, at) => {
      const before = strands[at - 1]
      return (
        <>
          {before && (
            <a class="govuk-link sl-routes__tie" href={`#strand-${before.id}`}>
              {sayStrand(before)}
            </a>
          )}
          <strong>
            <Name of={subject} />
          </strong>
        </>
      )
    })}
  </>
)

/** The newest of what ties two, and that there is more. */
function sayStrand({ ties }: NetworkStrand): string {
  const [first] = ties
  if (!first) return ''
  const what = first.label === first.reverse ? first.label : `${first.reverse} / ${first.label.toLowerCase()}`
  return [what, first.period, ties.length > 1 ? `and ${ties.length - 1} more` : '']
    .filter(said => said !== '')
    .join(', ')
}
