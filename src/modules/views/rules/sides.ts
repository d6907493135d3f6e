import type { SubjectShown } from '../../record/index.ts'
import type { Network, NetworkTie } from '../model/network.ts'
import type { Difference, Side } from '../model/sides.ts'

/** What the first side shows and the second does not: entries in the version shown, ties, and people, places and things. */
export function onlyIn(side: Side, other: Side): Difference {
  const entries = new Set(other.entries.map(({ telling }) => telling))
  const ties = new Set(tiesIn(other.network).map(({ id }) => id))
  const people = new Set(peopleIn(other).keys())
  return {
    entries: side.entries.filter(({ telling }) => !entries.has(telling)),
    ties: tiesIn(side.network).filter(tie => tie.sort !== 'entries' && !ties.has(tie.id)),
    people: [...peopleIn(side)].filter(([id]) => !people.has(id)).map(([, subject]) => subject),
  }
}

const tiesIn = ({ strands }: Network): NetworkTie[] => strands.flatMap(({ ties }) => ties)

function peopleIn({ genogram, network }: Side): Map<string, SubjectShown> {
  const drawn = genogram.groups.flatMap(({ people }) => people.map(({ subject }) => subject))
  const tied = network.strands.flatMap(({ one, other }) => [one, other])
  return new Map([...drawn, ...tied].map(subject => [subject.id, subject]))
}
