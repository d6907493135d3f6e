import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allShortest,
  articulation,
  bestRoutes,
  type Cut,
  communities,
  components,
  connections,
  dayNumber,
  distance,
  type Graph,
  graphOf,
  type Links,
  modularity,
  shortestPath,
  UNKNOWN,
  within,
} from './index.ts'

// Held against answers so simple that they cannot be wrong: every way tried, one after the other.

interface Small extends Links {
  readonly from: number[]
  readonly to: number[]
  readonly since: number[]
  readonly until: number[]
}

const small: fc.Arbitrary<Small> = fc.integer({ min: 2, max: 9 }).chain(nodes => {
  const node = fc.integer({ min: 0, max: nodes - 1 })
  const day = fc.oneof(fc.constant(UNKNOWN), fc.integer({ min: 0, max: 20 }))
  return fc.array(fc.record({ from: node, to: node, since: day, until: day }), { maxLength: 18 }).map(links => ({
    nodes,
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
    since: links.map(({ since }) => since),
    until: links.map(({ until }) => until),
  }))
})
const cuts: fc.Arbitrary<Cut> = fc.record(
  {
    nodes: fc.uint8Array({ minLength: 9, maxLength: 9, max: 1 }),
    links: fc.uint8Array({ minLength: 18, maxLength: 18, max: 1 }),
    during: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
  },
  { requiredKeys: [] },
)

describe('asked of any graph under any cut', () => {
  test('shortest ways: their length, their number and themselves', () => {
    fc.assert(
      fc.property(small, cuts, (links, cut) => {
        const [graph, ways] = [graphOf(links), naiveWays(links, cut, 0, 1)]
        const least = Math.min(...ways.map(way => way.length - 1))
        const shortest = distinct(ways.filter(way => way.length - 1 === least))
        const found = allShortest(graph, 0, 1, { cut, longest: 99, most: 1000 })
        expect(found?.length ?? Number.POSITIVE_INFINITY).toBe(least)
        expect(distance(graph, 0, 1, cut, 99) ?? Number.POSITIVE_INFINITY).toBe(least)
        expect(found?.count ?? 0).toBe(shortest.length)
        expect(distinct(found?.paths.map(({ nodes }) => nodes) ?? [])).toEqual(shortest)
        const one = shortestPath(graph, 0, 1, cut, 99)
        if (one) expect(shortest).toContain(one.nodes.join(' '))
        for (const path of found?.paths ?? []) expectToHold(links, cut, path)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the best routes: fewest links first, then least weight, no node twice', () => {
    fc.assert(
      fc.property(small, cuts, (links, cut) => {
        const weight = (link: number) => (link * 7) % 5
        const found = bestRoutes(graphOf(links), 0, 1, { cut, weight, most: 1000, detour: 3, longest: 99 })
        const ways = naiveWays(links, cut, 0, 1)
        const least = Math.min(...ways.map(way => way.length - 1))
        expect(distinct(found.map(({ nodes }) => nodes))).toEqual(
          distinct(ways.filter(way => way.length - 1 <= least + 3)),
        )
        for (const path of found) {
          expectToHold(links, cut, path)
          expect(path.weight).toBe(path.links.reduce((sum, link) => sum + weight(link), 0))
        }
        const order = found.map(({ links: own, weight: total }) => own.length * 1000 + total)
        expect(order).toEqual(order.toSorted((one, other) => one - other))
      }),
      { numRuns: 2_000 },
    )
  })

  test('reach, parts and the nodes that hold them together', () => {
    fc.assert(
      fc.property(small, cuts, (links, cut) => {
        const graph = graphOf(links)
        const parts = components(graph, cut)
        const isSeen = (node: number) => cut.nodes === undefined || cut.nodes[node] === 1
        for (let node = 0; node < links.nodes; node++) {
          const reach = isSeen(node) ? naiveReach(links, cut, node, 2) : []
          expect([...within(graph, [node], 2, cut).nodes].sort()).toEqual(reach)
          const whole = isSeen(node) ? naiveReach(links, cut, node, 99) : []
          expect([...parts.of.keys()].filter(other => isSeen(node) && parts.of[other] === parts.of[node])).toEqual(
            whole,
          )
        }
        const holding = [...parts.of.keys()].filter(node => {
          if (!isSeen(node)) return false
          const nodes = Uint8Array.from(parts.of, (_, other) => (isSeen(other) && other !== node ? 1 : 0))
          const alone = naiveReach(links, cut, node, 99).length === 1 ? 1 : 0
          return components(graph, { ...cut, nodes }).sizes.length > parts.sizes.length - alone
        })
        expect(articulation(graph, cut)).toEqual(holding)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a cut answers as a graph from which the rest was taken away', () => {
    fc.assert(
      fc.property(small, cuts, (links, cut) => {
        const left = [...links.from.keys()].filter(link => isSeenLink(links, cut, link))
        const pick = (ends: readonly number[]) => left.map(link => ends[link] as number)
        const bare = graphOf({ nodes: links.nodes, from: pick(links.from), to: pick(links.to) })
        const [hub, whole] = [{ ...cut, hub: 2 }, { hub: 2 }]
        const graph = graphOf(links)
        const chosen = [0, 1, 2].filter(node => node < links.nodes && (cut.nodes?.[node] ?? 1) === 1)
        const lengths = ({ pairs }: ReturnType<typeof connections>) =>
          pairs.map(({ one, other, length, count }) => [one, other, length, count])
        expect(lengths(connections(graph, chosen, { cut }))).toEqual(lengths(connections(bare, chosen)))
        expect(connections(graph, chosen, { cut }).nodes).toEqual(connections(bare, chosen).nodes)
        expect(lengths(connections(graph, chosen, { cut: hub }))).toEqual(
          lengths(connections(bare, chosen, { cut: whole })),
        )
        const routes = (of: Graph, by: Cut) => bestRoutes(of, 0, 1, { cut: by, most: 50 }).map(({ nodes }) => nodes)
        if (chosen.includes(0) && chosen.includes(1)) expect(routes(graph, hub)).toEqual(routes(bare, whole))
        expect(within(graph, chosen, 3, hub).nodes).toEqual(within(bare, chosen, 3, whole).nodes)
        const found = communities(graph, cut)
        expect(found.modularity).toBeCloseTo(communities(bare).modularity, 9)
      }),
      { numRuns: 500 },
    )
  })

  test('communities are a division of the nodes, never worse than all in one, and the same every time', () => {
    fc.assert(
      fc.property(small, links => {
        const graph = graphOf(links)
        const found = communities(graph)
        expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(links.nodes)
        expect(found.modularity).toBeCloseTo(modularity(graph, found.of), 9)
        expect(found.modularity).toBeGreaterThanOrEqual(-1e-9)
        expect(communities(graphOf(links))).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is hidden', () => {
  // A child (0), a hidden hub (1) with thousands behind it, and a long way round over nodes that may be seen.
  const around = 5_000
  const from = [0, ...Array.from({ length: around }, () => 1), 0, 2, 3]
  const to = [1, ...Array.from({ length: around }, (_, at) => at + 5), 2, 3, 4]
  const links = { nodes: around + 5, from: [...from, 1], to: [...to, 4] }
  const nodes = new Uint8Array(links.nodes).fill(1)
  nodes[1] = 0

  test('is not passed through, and nothing behind it is looked at', () => {
    const graph = graphOf(links)
    expect(shortestPath(graph, 0, 4)?.nodes).toEqual([0, 1, 4])
    expect(shortestPath(graph, 0, 4, { nodes })?.nodes).toEqual([0, 2, 3, 4])
    const { forward, backward } = graph.room
    const looked = [...nodes.keys()].filter(
      node => forward.seen[node] === forward.turn || backward.seen[node] === backward.turn,
    )
    expect(looked).toEqual([0, 2, 3, 4])
    expect([...within(graph, [0], 9, { nodes }).nodes]).toEqual([0, 2, 3, 4])
  })

  test('answers as one that is not there', () => {
    const graph = graphOf(links)
    for (const absent of [1, links.nodes + 7, -1]) {
      expect(shortestPath(graph, 0, absent, { nodes })).toBeNull()
      expect(bestRoutes(graph, absent, 0, { cut: { nodes } })).toEqual([])
      expect([...within(graph, [absent], 3, { nodes }).nodes]).toEqual([])
    }
  })
})

test('a hub leads nowhere, and answers when it is asked for itself', () => {
  const graph = graphOf({ nodes: 6, from: [0, 0, 0, 0, 5], to: [1, 2, 3, 4, 4] })
  expect(distance(graph, 1, 2, { hub: 3 })).toBeNull()
  expect(distance(graph, 1, 2)).toBe(2)
  expect(distance(graph, 0, 2, { hub: 3 })).toBe(1)
  expect([...within(graph, [5], 9, { hub: 3 }).nodes]).toEqual([5, 4, 0])
})

test('days have numbers from 1900 on', () => {
  expect([dayNumber('1900-01-01'), dayNumber('2026-03-27'), dayNumber('1899-12-31')]).toEqual([0, 46_106, 0])
  expect(() => dayNumber('soon')).toThrow('Not a day: soon')
})

function isSeenLink({ from, to, since, until }: Small, { nodes, links, during }: Cut, link: number): boolean {
  const ends = [from[link] as number, to[link] as number]
  if (nodes && ends.some(node => nodes[node] !== 1)) return false
  if (links && links[link] !== 1) return false
  if (!during) return true
  const [first, last] = [since[link] as number, until[link] as number]
  return (first === UNKNOWN || first <= during[1]) && (last === UNKNOWN || last >= during[0])
}

function neighboursOf(links: Small, cut: Cut, node: number): number[] {
  const found = [...links.from.keys()].flatMap(link => {
    const [one, other] = [links.from[link] as number, links.to[link] as number]
    if (one === other || !isSeenLink(links, cut, link)) return []
    return one === node ? [other] : other === node ? [one] : []
  })
  return [...new Set(found)]
}

function naiveWays(links: Small, cut: Cut, from: number, to: number, way: number[] = [from]): number[][] {
  if (cut.nodes && (cut.nodes[from] !== 1 || cut.nodes[to] !== 1)) return []
  if (from === to) return [way]
  return neighboursOf(links, cut, from)
    .filter(next => !way.includes(next))
    .flatMap(next => naiveWays(links, cut, next, to, [...way, next]))
}

function naiveReach(links: Small, cut: Cut, origin: number, hops: number): number[] {
  let reach = new Set([origin])
  for (let hop = 0; hop < Math.min(hops, links.nodes); hop++)
    reach = new Set([...reach, ...[...reach].flatMap(node => neighboursOf(links, cut, node))])
  return [...reach].sort()
}

function expectToHold(
  links: Small,
  cut: Cut,
  { nodes, links: own }: { nodes: readonly number[]; links: readonly number[] },
) {
  own.forEach((link, step) => {
    expect(isSeenLink(links, cut, link)).toBe(true)
    expect([links.from[link], links.to[link]].sort()).toEqual([nodes[step], nodes[step + 1]].sort())
  })
}

const distinct = (ways: readonly (readonly number[])[]): string[] => [...new Set(ways.map(way => way.join(' ')))].sort()
