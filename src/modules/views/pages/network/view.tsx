import { networkLegend, networkPlaces, networkScene } from '../../../../drawing/index.ts'
import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Heading, InsetText, NetworkCanvas, Scrolling, SubNavigation, WarningText } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import { grownPlaces } from '../../rules.ts'
import { Files } from '../parts/files.tsx'
import { Fitted } from '../parts/fitted.tsx'
import { Legend } from '../parts/legend.tsx'
import { MomentProblems } from '../parts/moment.tsx'
import { Strands } from '../parts/strands.tsx'
import { WhatIsShown } from '../parts/what-is-shown.tsx'
import { Choices } from './choices.tsx'
import type { NetworkPage } from './page.ts'
import { addressOfNetwork } from './query.ts'

export function view(value: NetworkPage): PageView {
  const { child, self, network, problem, problems, asked, grown, maySeal } = value
  const reference = sayReference(child.reference)
  const isWrong = problem !== '' || problems.from !== '' || problems.to !== ''
  return {
    title: `${isWrong ? 'Error: ' : ''}Network, ${reference}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    wide: true,
    body: (
      <>
        <MomentProblems known={problem} {...problems} />
        <Heading caption={reference}>{self.name ?? 'Name not known to you'}</Heading>
        <SubNavigation label="This record" items={recordNavigation(child.reference, 'network', { maySeal })} />
        <h2 class="govuk-heading-m">Network</h2>
        <WhatIsShown
          {...value}
          cut={null}
          isCutGone={false}
          now={addressOfNetwork(child.reference, { ...asked, known: null, by: null }, references(value))}
        />
        <Grown value={value} />
        <Choices value={value} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${child.reference}/connections`}>
            Who links this child with others, and since when
          </a>
        </p>
        {!network.isWhole && (
          <WarningText>There is more on the record than one picture can hold. Narrow it.</WarningText>
        )}
        <div class="sl-list-and-drawing">
          <Strands
            strands={network.strands}
            grow={reference => addressOfNetwork(child.reference, asked, [...references(value), reference])}
            grown={new Set([child.reference, ...grown.map(one => one.reference)])}
          />
          <Picture value={value} />
        </div>
        <Files
          address={format =>
            addressOfNetwork(child.reference, asked, references(value)).replace('/network', `/network/${format}`)
          }
          formats={['pdf', 'svg', 'png', 'csv', 'xlsx', 'graphml']}
        />
      </>
    ),
  }
}

const references = ({ grown }: NetworkPage): string[] => grown.map(one => one.reference)

const Grown = ({ value }: { value: NetworkPage }) => {
  const { child, asked, grown } = value
  if (grown.length === 0) return null
  return (
    <InsetText>
      Grown from {grown.map(({ name, reference }) => name ?? sayReference(reference)).join(', ')} as well.{' '}
      <a class="govuk-link" href={addressOfNetwork(child.reference, asked, references(value).slice(0, -1))}>
        Take back the last
      </a>{' '}
      <a class="govuk-link" href={addressOfNetwork(child.reference, asked, [])}>
        Only this child
      </a>
    </InsetText>
  )
}

/** As many as one picture serves; more are drawn by the browser, beside the same list. */
const DRAWN_AT_MOST = 300

const Picture = ({ value: { network, child } }: { value: NetworkPage }) => {
  const title = `Network, ${sayReference(child.reference)}`
  return (
    <section aria-labelledby="drawing" class="sl-drawn">
      <h3 class="govuk-heading-s" id="drawing">
        The same as a drawing
      </h3>
      {network.net.knots.length > DRAWN_AT_MOST ? (
        <>
          <noscript>
            <p class="govuk-body">A drawing as large as this needs JavaScript. The list says the same without it.</p>
          </noscript>
          <NetworkCanvas id="network" title={title} net={network.net} />
        </>
      ) : (
        <Drawn network={network} title={title} />
      )}
    </section>
  )
}

const Drawn = ({ network, title }: { network: NetworkPage['network']; title: string }) => {
  const before = grownPlaces(network, networkPlaces)
  const scene = networkScene(network.net, {
    id: 'network',
    title,
    description: 'Who and what is tied to whom. The list beside it says the same.',
    ...(before && { before }),
  })
  return (
    <>
      <Scrolling label="Network">
        <Fitted scene={scene} />
      </Scrolling>
      <Legend signs={networkLegend(network.net)} />
    </>
  )
}
