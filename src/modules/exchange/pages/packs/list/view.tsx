import { type PageView, sayInstant, sayReference } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading } from '../../../../../ui/index.ts'
import { COPY_PURPOSES } from '../../../../record/index.ts'
import { RECIPIENTS } from '../../../model.ts'
import type { PackListed } from '../../../reads/packs/list.ts'
import type { PacksPage } from './page.ts'

export function view({ child, packs, mayWrite }: PacksPage): PageView {
  const reference = sayReference(child.reference)
  return {
    title: `Packs, ${reference}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    body: (
      <Columns>
        <Heading caption={reference}>Packs for a conference</Heading>
        <p class="govuk-body">
          A pack is a document for one named person: a professional, a parent, or the child. Each gets their own. It
          holds what the whole circle was told when it was made, and never anything that fewer were told.
        </p>
        {mayWrite && <Button href={`/children/${child.reference}/packs/new`}>Make a pack</Button>}
        {packs.length === 0 && <p class="govuk-body">There is no pack that you may open yet.</p>}
        {packs.length > 0 && (
          <ul class="sl-around">
            {packs.map(listed => (
              <PackItem listed={listed} />
            ))}
          </ul>
        )}
        {packs.length === 100 && <p class="govuk-body">These are the newest hundred.</p>}
      </Columns>
    ),
  }
}

const PackItem = ({ listed: { pack, forName, madeBy } }: { listed: PackListed }) => (
  <li class="sl-around__one">
    <p class="sl-around__who">
      <a class="govuk-link" href={`/packs/${pack.id}`}>
        {forName}
        <span class="govuk-visually-hidden">, made {sayInstant(pack.madeAt)}</span>
      </a>
    </p>
    <p class="sl-around__source">
      {pack.for.kind === 'child' ? '' : `${RECIPIENTS[pack.for.kind]}. `}
      {COPY_PURPOSES[pack.purpose]}. Made {sayInstant(pack.madeAt)} by {madeBy}.
    </p>
  </li>
)
