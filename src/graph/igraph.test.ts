import { describe, expect, test } from 'vitest'
import { covert, isAbsent, pole } from './fixtures/igraph.ts'
import {
  allShortest,
  articulation,
  communities,
  components,
  connections,
  distance,
  type Graph,
  within,
} from './index.ts'

// Where the shared data is not there, these are skipped.

const FAR = 99

describe.skipIf(isAbsent)('as igraph answers', () => {
  test.each([
    ['London gang', 'covert/covert_28'],
    ['Caviar', 'covert/covert_10_1'],
    ['Montreal street gangs, in four parts', 'covert/covert_32'],
    ['Suffragettes, in 85 parts', 'covert/covert_44_7'],
    ['Kenya and Tanzania', 'covert/covert_46'],
  ])('%s', (_title, name) => {
    const { graph, expected } = covert(name)
    expect(graph.nodes).toBe(expected.nodes)
    expect(
      expected.pairs_shortest.map(([one, other]) => [one, other, distance(graph, one, other, {}, FAR) ?? -1]),
    ).toEqual(expected.pairs_shortest)
    expect(reachOf(graph, expected.khop_sizes_incl_self)).toEqual(expected.khop_sizes_incl_self)
    expect(
      expected.count_all_shortest.map(([one, other]) => [
        one,
        other,
        allShortest(graph, one, other, { longest: FAR })?.count,
      ]),
    ).toEqual(expected.count_all_shortest)
    const { sizes } = components(graph)
    expect([sizes.length, Math.max(...sizes)]).toEqual([expected.components, expected.largest])
    expect(articulation(graph)).toHaveLength(expected.articulation)
    expect(communities(graph).modularity).toBeGreaterThan(expected.leiden_modularity - 0.02)
  })

  test('Manchester: distances, reach, and the connections between chosen people', () => {
    const { graph, expected } = pole()
    expect(graph.links).toBe(expected.links)
    expect(
      expected.pairs_shortest.map(([one, other]) => [one, other, distance(graph, one, other, {}, FAR) ?? -1]),
    ).toEqual(expected.pairs_shortest)
    expect(reachOf(graph, expected.khop)).toEqual(expected.khop)
    for (const [one, other, length] of expected.pairs_shortest.slice(0, 100)) {
      const { pairs, nodes, links } = connections(graph, [one, other])
      expect(pairs.map(pair => pair.length)).toEqual([length])
      for (const path of pairs[0]?.paths ?? []) {
        expect([path.nodes[0], path.nodes.at(-1), path.links.length]).toEqual([one, other, length])
        expect(nodes).toEqual(expect.arrayContaining([...path.nodes]))
        expect(links).toEqual(expect.arrayContaining([...path.links]))
      }
    }
  })
})

const reachOf = (graph: Graph, asked: readonly (readonly [number, ...number[]])[]) =>
  asked.map(([origin, ...sizes]) => [origin, ...sizes.map((_, hops) => within(graph, [origin], hops + 1).nodes.length)])
