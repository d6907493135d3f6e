import { Tag } from '../../../../ui/index.ts'
import { Name } from '../../../people/index.ts'
import { shownAs } from '../../../record/index.ts'
import type { NetworkStrand, NetworkTie } from '../../model/network.ts'

interface StrandsOptions {
  readonly strands: readonly NetworkStrand[]
  /** Where the network grown from somebody is; nothing grows on a page of connections. */
  readonly grow?: (reference: string) => string
  /** Those from whom it was grown already. */
  readonly grown?: ReadonlySet<string>
  readonly heading?: string
  /** Tells one list of a page from the others; lines of a drawing lead to the first alone. */
  readonly id?: string
}

/** The dated list of ties: two at a time, the pair of which something is newest first, and all that ties them. */
export const Strands = ({ strands, grow, grown, heading, id = 'ties' }: StrandsOptions) => (
  <section aria-labelledby={id}>
    <h3 class="govuk-heading-s" id={id}>
      {heading ?? 'Ties, the newest first'}
    </h3>
    {strands.length === 0 && <p class="govuk-body">Nothing that you may know of is on the record.</p>}
    <ol class="sl-strands">
      {strands.map(strand => (
        <li id={id === 'ties' ? `strand-${strand.id}` : undefined}>
          <h4 class="sl-strands__pair">
            <Name of={strand.one} /> and <Name of={strand.other} />
          </h4>
          <ul>
            {strand.ties.map(tie => (
              <Tie tie={tie} />
            ))}
          </ul>
          {grow && <Growing strand={strand} grow={grow} grown={grown ?? new Set()} />}
        </li>
      ))}
    </ol>
  </section>
)

const Tie = ({ tie }: { tie: NetworkTie }) => (
  <li class="sl-strands__tie">
    <span class="sl-strands__what">{sayTie(tie)}</span>
    {tie.period !== '' && <span class="sl-strands__when">{tie.period}</span>}
    {tie.isOver && <Tag colour="grey">Over</Tag>} {tie.isNarrow && <Tag colour="orange">Agency only</Tag>}
    <span class="sl-around__source">
      {tie.said}. {tie.agencyName}.{' '}
      <a class="govuk-link sl-not-on-paper" href={tie.href}>
        Open
        <span class="govuk-visually-hidden">
          , {tie.label}, {shownAs(tie.one)} and {shownAs(tie.other)}
        </span>
      </a>
    </span>
  </li>
)

/** "Jordan is a friend of Theo" reads either way; what is not alike says who is what. */
const sayTie = (tie: NetworkTie): string =>
  tie.label === tie.reverse ? tie.label : `${tie.reverse}: ${shownAs(tie.one)}. ${tie.label}: ${shownAs(tie.other)}`

const Growing = ({
  strand,
  grow,
  grown,
}: Required<Pick<StrandsOptions, 'grow' | 'grown'>> & { strand: NetworkStrand }) => {
  const further = [strand.one, strand.other].filter(({ reference }) => reference !== null && !grown.has(reference))
  return further.length === 0 ? null : (
    <p class="sl-strands__grow sl-not-on-paper">
      {further.map(one => (
        <a class="govuk-link" href={grow(one.reference ?? '')}>
          Grow from {shownAs(one)}
        </a>
      ))}
    </p>
  )
}
