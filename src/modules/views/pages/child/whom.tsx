import type { Reference } from '../../../../kernel/index.ts'
import { Phone } from '../../../../ui/index.ts'
import type { Seat } from '../../../access/index.ts'
import { Name, type Neighbour } from '../../../people/index.ts'

const MOST = { circle: 5, around: 8 } as const

/** The circle, the lead worker first, each with the number to ring. */
export const WhomToRing = ({ circle, reference }: { circle: readonly Seat[]; reference: Reference }) => (
  <section aria-labelledby="whom-to-ring">
    <h2 class="govuk-heading-m" id="whom-to-ring">
      Whom to ring
    </h2>
    <ul class="govuk-list sl-short-list">
      {circle.slice(0, MOST.circle).map(seat => (
        <li>
          <strong>{seat.name}</strong>, {seat.role}
          <span class="sl-said-by">
            {seat.agencyName} · <Phone number={seat.phone} />
          </span>
        </li>
      ))}
    </ul>
    <p class="govuk-body sl-not-on-paper">
      <a class="govuk-link" href={`/children/${reference}/circle`}>
        Everybody to ring
      </a>
    </p>
  </section>
)

const NEAR: readonly string[] = ['responsibility', 'family', 'care', 'friends']

/** Family, carers and friends in short; the page of people has everybody, and how each is known. */
export function WhoIsAround({ around, reference }: { around: readonly Neighbour[]; reference: Reference }) {
  const near = NEAR.flatMap(group => around.filter(one => one.group === group))
  return (
    <section aria-labelledby="around">
      <h2 class="govuk-heading-m" id="around">
        Around them
      </h2>
      {near.length === 0 && (
        <p class="govuk-body">No family, carer or friend that you may know of is on the record yet.</p>
      )}
      <ul class="govuk-list sl-short-list">
        {near.slice(0, MOST.around).map(one => (
          <li>
            <Name of={one.far} />, {whatTheyAre(one).toLowerCase()}{' '}
            {isResponsible(one) && <span class="sl-said-by">Has parental responsibility</span>}
          </li>
        ))}
      </ul>
      <p class="govuk-body sl-not-on-paper">
        <a class="govuk-link" href={`/children/${reference}/people`}>
          {near.length > MOST.around ? 'These and everybody else around them' : 'Everybody around them'}
        </a>
      </p>
    </section>
  )
}

const isResponsible = ({ ties }: Neighbour): boolean => ties.some(one => one.group === 'responsibility')

/** A mother is a mother, and has responsibility besides: that is said by its mark. */
function whatTheyAre({ ties }: Neighbour): string {
  const others = ties.filter(one => one.group !== 'responsibility')
  return [...new Set((others.length > 0 ? others : ties).map(one => one.label))].join('; ')
}
