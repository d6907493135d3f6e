import { bestRoutes, graphOf } from '../../../../graph/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import type { Reading, SubjectShown } from '../../../record/index.ts'
import type { Connection, NetworkCut, NetworkStrand, Route } from '../../model/network.ts'
import { strandsOf } from './network.ts'
import { networkTies } from './ties.ts'

/** The shortest ways, and those of one tie more: longer ones, or more of them, say no more. */
const ROUTES = { most: 20, detour: 1 } as const
/** Among ways of one length, what was seen explains more than what was told, and what holds more than what is over. */
const DOUBT = { observed: 0, told: 1, opinion: 2 } as const

interface ConnectionsOptions {
  readonly chosen: readonly SubjectId[]
  readonly cut: NetworkCut
  readonly on: string
}

/**
 * Who links these, and since when: of every two of the chosen the best explained ways, through subjects whose own page the reader may open
 * and through nothing else. What is hidden is no link, and no way leads through it.
 */
export function connections(reading: Reading, { chosen, cut, on }: ConnectionsOptions): Connection[] {
  const open = (subject: SubjectShown): boolean => subject.reference !== null
  const strands = strandsOf(networkTies(reading, cut, on)).filter(({ one, other }) => open(one) && open(other))
  const subjects = [...new Map(strands.flatMap(({ one, other }) => [one, other]).map(one => [one.id, one])).values()]
  const at = new Map(subjects.map(({ id }, index) => [id, index]))
  const graph = graphOf({
    nodes: subjects.length,
    from: strands.map(({ one }) => at.get(one.id) ?? 0),
    to: strands.map(({ other }) => at.get(other.id) ?? 0),
  })
  const weight = (link: number): number => doubtOf(strands[link])
  return pairsOf(chosen).flatMap(([from, to]) => {
    const [one, other] = [reading.subjects.get(from), reading.subjects.get(to)]
    const [start, end] = [at.get(from), at.get(to)]
    if (!one || !other) return []
    const found = start === undefined || end === undefined ? [] : bestRoutes(graph, start, end, { ...ROUTES, weight })
    const routes = found.map(
      ({ nodes, links }): Route => ({
        subjects: nodes.flatMap(node => subjects[node] ?? []),
        strands: links.flatMap(link => strands[link] ?? []),
      }),
    )
    return [{ one, other, routes }]
  })
}

const doubtOf = (strand: NetworkStrand | undefined): number =>
  Math.min(...(strand?.ties ?? []).map(tie => DOUBT[tie.howKnown] + (tie.isOver ? 1 : 0)))

/** Every two, each once, in the order in which they were chosen. */
const pairsOf = (chosen: readonly SubjectId[]): (readonly [SubjectId, SubjectId])[] =>
  chosen.flatMap((one, at) => chosen.slice(at + 1).map(other => [one, other] as const))

/** All that the ways are made of, each once: what the drawing shows. */
export const strandsAlong = (found: readonly Connection[]): NetworkStrand[] => [
  ...new Map(
    found.flatMap(({ routes }) => routes.flatMap(({ strands }) => strands)).map(strand => [strand.id, strand]),
  ).values(),
]
