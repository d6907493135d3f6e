import type { PageView } from '../../../../../kernel/index.ts'
import { Columns, Heading } from '../../../../../ui/index.ts'
import { factLabel, shownValue } from '../../../happenings.ts'
import type { Fact } from '../../../model.ts'
import { Acts, Standing, Versions } from '../../parts/told.tsx'
import type { FactPage } from './page.ts'

export const view = ({ history, about }: FactPage): PageView => ({
  title: 'A fact and its versions',
  back: { href: about.href, text: about.name },
  body: (
    <Columns>
      <Heading caption={about.name}>{factLabel(history.current)}</Heading>
      <Standing told={history.current} said={said(history.current)} />
      {history.own && <Acts at={`/facts/${history.current.id}`} />}
      <Versions versions={history.versions} said={said} />
    </Columns>
  ),
})

const said = (fact: Fact) => [{ key: factLabel(fact), value: shownValue(fact) }]
