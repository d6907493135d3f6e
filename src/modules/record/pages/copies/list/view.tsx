import { type PageView, sayInstant, sayReference } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading, Tag } from '../../../../../ui/index.ts'
import { COPY_PURPOSES, type Copy } from '../../../model.ts'
import type { CopiesPage } from './page.ts'

export function view({ child, copies, mayWrite }: CopiesPage): PageView {
  const reference = sayReference(child.reference)
  return {
    title: `Dated copies, ${reference}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    body: (
      <Columns>
        <Heading caption={reference}>Dated copies</Heading>
        <p class="govuk-body">
          A dated copy holds what the whole circle was told, as it stood when the copy was made. It never changes, but
          for what was withdrawn since: that is no longer shown.
        </p>
        {mayWrite && <Button href={`/children/${child.reference}/copies/new`}>Make a copy</Button>}
        {copies.length === 0 && <p class="govuk-body">There is no copy that you may read yet.</p>}
        {copies.length > 0 && (
          <ul class="sl-around">
            {copies.map(copy => (
              <CopyItem copy={copy} />
            ))}
          </ul>
        )}
        {copies.length === 100 && <p class="govuk-body">These are the newest hundred.</p>}
      </Columns>
    ),
  }
}

const CopyItem = ({ copy }: { copy: Copy }) => (
  <li class="sl-around__one">
    <p class="sl-around__who">
      <a class="govuk-link" href={`/copies/${copy.id}`}>
        {copy.title}
      </a>
      {copy.audienceKind === 'named' && <Tag colour="orange">Named people only</Tag>}
    </p>
    <p class="sl-around__source">
      {COPY_PURPOSES[copy.purpose]}. Made {sayInstant(copy.madeAt)} by {copy.workerName}, {copy.agencyName}.
    </p>
  </li>
)
