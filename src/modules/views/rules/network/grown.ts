import type { Net } from '../../../../drawing/index.ts'
import type { Network } from '../../model/network.ts'

/**
 * Where everybody stood before the last of the chosen was grown from: drawn step by step as it was grown, so that what the reader has
 * seen stays where it was. `place` lays out one net, keeping the places it is given.
 */
export function grownPlaces<Places>(
  { chosen, strands, net }: Network,
  place: (net: Net, before?: Places) => Places,
): Places | undefined {
  let before: Places | undefined
  for (let count = 1; count < chosen.length; count++) {
    const from = new Set(chosen.slice(0, count))
    const near = strands.filter(({ one, other }) => from.has(one.id) || from.has(other.id))
    const there = new Set<string>([...from, ...near.flatMap(({ one, other }) => [one.id, other.id])])
    before = place(
      {
        knots: net.knots.filter(({ id }) => there.has(id)),
        strands: net.strands.filter(({ from: one, to }) => there.has(one) && there.has(to)),
      },
      before,
    )
  }
  return before
}
