import { beforeAll, describe, expect, test } from 'vitest'
import type { AgencyId, SubjectId } from '../../../../kernel/index.ts'
import { PEOPLE_TIES } from '../../../people/index.ts'
import { dayOf, sampleFact, sampleReading, sampleTie } from '../../../people/sample.ts'
import { type Reading, registerTies, type Tie } from '../../../record/index.ts'
import { THING_TIES } from '../../../things/index.ts'
import type { NetworkCut } from '../../model/network.ts'
import { connections } from './connections.ts'
import { network } from './network.ts'

beforeAll(() => {
  registerTies(PEOPLE_TIES)
  registerTies(THING_TIES)
})

const ON = '2026-06-01'
const WHOLE: NetworkCut = { sorts: null, from: null, to: null, agency: null, how: null }
const id = (name: string): SubjectId => name as SubjectId

const TIES: readonly Tie[] = [
  sampleTie('jo', 'friend-of', 'noor', { code: 'close', since: dayOf('2024-09-01'), howKnown: 'observed' }),
  sampleTie('jo', 'seen-with', 'noor', { since: dayOf('2026-03-14') }),
  sampleTie('noor', 'friend-of', 'esme', { code: 'friend' }),
  sampleTie('smiler', 'worries-about', 'jo'),
  sampleTie('smiler', 'uses', 'car', { code: 'driver', howKnown: 'opinion' }),
  sampleTie('car', 'seen-at', 'quay', { since: dayOf('2026-04-01') }),
  sampleTie('esme', 'goes-to', 'quay', { since: dayOf('2020-01-01'), until: dayOf('2021-01-01') }),
]

const drawn = (ties: readonly Tie[], cut: Partial<NetworkCut> = {}, chosen: readonly string[] = ['jo']) =>
  network(sampleReading(ties), { chosen: chosen.map(id), cut: { ...WHOLE, ...cut }, on: ON })

const pairs = (value: ReturnType<typeof drawn>): string[] =>
  value.net.strands.map(({ from, to }) => [from, to].sort().join(' ')).sort()

describe('a network', () => {
  test('several ties of two are one line that says how many; the surest of them is how it is known', () => {
    const { net, strands } = drawn(TIES)
    const line = net.strands.find(one => one.from === 'jo' && one.to === 'noor')
    expect(line).toMatchObject({ ties: 2, howKnown: 'observed', isOver: false })
    expect(strands[0]?.ties.map(({ label }) => label)).toEqual(['Seen with', 'Close friend'])
  })

  test('it is of the chosen and those tied to them, and grows by one more', () => {
    expect(pairs(drawn(TIES))).toEqual(['jo noor', 'jo smiler'])
    expect(pairs(drawn(TIES, {}, ['jo', 'smiler']))).toEqual(['car smiler', 'jo noor', 'jo smiler'])
  })

  test.for([
    [{ sorts: ['friends'] as const }, ['jo noor']],
    [{ sorts: ['around'] as const }, ['jo noor', 'jo smiler']],
    [{ how: 'observed' as const }, ['jo noor']],
    [{ agency: 'another' as AgencyId }, []],
    // What nobody dated may have held then: it stays.
    [{ from: '2023-01-01', to: '2023-06-01' }, ['jo smiler']],
  ] as const)('it is cut as asked: %#', ([cut, left]) => {
    expect(pairs(drawn(TIES, cut))).toEqual(left)
  })

  test('whoever is known by a nickname alone is half-known', () => {
    const read = sampleReading(TIES, [
      sampleFact('smiler', 'name', 'Smiler', { code: 'nickname' }),
      sampleFact('noor', 'name', 'Noor', { code: 'known-as' }),
    ])
    const { knots } = network(read, { chosen: [id('jo')], cut: WHOLE, on: ON }).net
    expect(knots.filter(({ halfKnown }) => halfKnown).map(({ id: one }) => one)).toEqual(['smiler'])
  })

  test('that two are believed to be the same ties them, until somebody says that they are not', () => {
    const said = (kind: string, day: string): Tie =>
      sampleTie('smiler', kind, 'smiley', { recordedAt: new Date(`${day}T09:00:00Z`) })
    const same = [...TIES, said('same-as', '2026-05-02')]
    expect(pairs(drawn(same, {}, ['smiler']))).toContain('smiler smiley')
    const other = [...same, said('different-from', '2026-05-03')]
    expect(pairs(drawn(other, {}, ['smiler']))).not.toContain('smiler smiley')
  })
})

describe('who links two', () => {
  const ways = (read: Reading, ...chosen: string[]): string[] =>
    connections(read, { chosen: chosen.map(id), cut: WHOLE, on: ON }).flatMap(({ routes }) =>
      routes.map(({ subjects }) => subjects.map(one => one.id).join(' ')),
    )

  test('the shortest ways first, tie by tie', () => {
    expect(ways(sampleReading(TIES), 'jo', 'esme')).toEqual(['jo noor esme'])
    expect(ways(sampleReading(TIES), 'jo', 'quay')).toEqual(['jo noor esme quay', 'jo smiler car quay'])
  })

  test('every two of more than two', () => {
    const found = connections(sampleReading(TIES), { chosen: ['jo', 'esme', 'car'].map(id), cut: WHOLE, on: ON })
    expect(found.map(({ one, other }) => `${one.id} ${other.id}`)).toEqual(['jo esme', 'jo car', 'esme car'])
  })

  test('no way leads through somebody whose page the reader may not open, and none is said to be missing', () => {
    const read = sampleReading(TIES)
    const hidden: Reading['subjects'] = new Map(
      [...read.subjects].map(([one, shown]) => [
        one,
        one === 'noor' ? { ...shown, reference: null, name: null } : shown,
      ]),
    )
    const without = sampleReading(TIES.filter(({ from, to }) => from !== 'noor' && to !== 'noor'))
    expect(ways({ ...read, subjects: hidden }, 'jo', 'esme')).toEqual(ways(without, 'jo', 'esme'))
    expect(ways({ ...read, subjects: hidden }, 'jo', 'esme')).toEqual(['jo smiler car quay esme'])
  })
})
