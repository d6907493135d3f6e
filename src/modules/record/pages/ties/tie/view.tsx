import type { PageView } from '../../../../../kernel/index.ts'
import { Columns, Heading } from '../../../../../ui/index.ts'
import { tieLabel } from '../../../happenings.ts'
import type { Tie } from '../../../model.ts'
import { Acts, Standing, Versions } from '../../parts/told.tsx'
import type { TieEnds } from './ends.ts'
import type { TiePage } from './page.ts'

export const view = ({ history: { current, versions, own }, ends }: TiePage): PageView => ({
  title: 'How two are tied, and its versions',
  back: { href: ends.to.href, text: ends.to.name },
  body: (
    <Columns>
      <Heading caption={`${ends.from.name} and ${ends.to.name}`}>How they are tied</Heading>
      <Standing told={current} said={said(current, ends)} />
      {own && <Acts at={`/ties/${current.id}`} end={current.until === null} />}
      <Versions versions={versions} said={one => said(one, ends)} />
    </Columns>
  ),
})

const said = (tie: Tie, { from, to }: TieEnds) => [
  {
    key: tieLabel(tie, 'from'),
    value: (
      <a class="govuk-link" href={from.href}>
        {from.name}
      </a>
    ),
  },
  {
    key: tieLabel(tie, 'to'),
    value: (
      <a class="govuk-link" href={to.href}>
        {to.name}
      </a>
    ),
  },
]
