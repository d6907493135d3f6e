import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CivilDate, SubjectId } from '../../kernel/index.ts'
import { registerTies } from '../record/index.ts'
import { PEOPLE_TIES } from './happenings.ts'
import { aroundOf, clusterOf, homesOf, identityOf, neighboursOf, verdictsOf } from './rules.ts'
import { dayOf, sampleFact, sampleReading, sampleTie } from './sample.ts'

registerTies(PEOPLE_TIES)
const TODAY = '2026-06-01' as CivilDate
const id = (name: string) => name as SubjectId

test('whoever is several things to a child is listed once, with all of them', () => {
  const reading = sampleReading([
    sampleTie('Kit', 'parent-of', 'Jo', { code: 'birth' }),
    sampleTie('Kit', 'responsible-for', 'Jo', { code: 'mother' }),
    sampleTie('Jo', 'friend-of', 'Sam', { code: 'friend' }),
  ])
  const all = neighboursOf(aroundOf(reading, id('Jo'), TODAY))
  expect(all.map(one => [one.far.name, one.group, one.ties.map(tie => tie.label)])).toEqual([
    ['Kit', 'responsibility', ['Mother or father', 'Has parental responsibility (mother)']],
    ['Sam', 'friends', ['Friend']],
  ])
})

test('the same tie told to two circles is one tie with two tellings', () => {
  const tie = sampleTie('Jo', 'sibling-of', 'Mo', { code: 'half' })
  const reading = sampleReading([tie, { ...tie, agencyName: 'Another agency', recordedAt: new Date('2026-05-02') }])
  const [only, ...more] = aroundOf(reading, id('Jo'), TODAY)
  expect(more).toEqual([])
  expect(only?.tellings.map(one => one.agencyName)).toEqual(['Another agency', 'An agency'])
})

test('a tie says to each end what the other is', () => {
  const reading = sampleReading([sampleTie('Kit', 'parent-of', 'Jo', { code: 'step' })])
  expect(aroundOf(reading, id('Jo'), TODAY)[0]?.label).toBe('Step-parent')
  expect(aroundOf(reading, id('Kit'), TODAY)[0]?.label).toBe('Stepchild')
})

test('a household is those who live at the same place now, and what is over stands last', () => {
  const lives = (who: string, where: string, rest = {}) =>
    sampleTie(who, 'lives-at', where, { code: 'family', ...rest })
  const reading = sampleReading([
    lives('Jo', 'Old home', { since: dayOf('2020-01-01'), until: dayOf('2025-01-01') }),
    lives('Jo', 'New home', { since: dayOf('2025-01-01') }),
    lives('Kit', 'New home'),
    lives('Rob', 'New home', { until: dayOf('2025-06-01') }),
    lives('Rob', 'Old home'),
  ])
  const homes = homesOf(reading, id('Jo'), TODAY)
  expect(homes.map(home => [home.far.name, home.isOver, home.with.map(one => one.who.name)])).toEqual([
    ['New home', false, ['Kit']],
    ['Old home', true, ['Rob']],
  ])
})

test('one age says a child and the other an adult: that is a dispute, until it is decided, and both ages stay', () => {
  const births = [
    sampleFact('Jo', 'birth-date', '2011', { code: 'stated' }),
    sampleFact('Jo', 'birth-date', '2004-05-03', { code: 'assessed' }),
  ]
  const open = identityOf(sampleReading([], births), id('Jo'), TODAY)
  expect(open.inDispute).toBe(true)
  expect(open.births.map(one => one.rests)).toEqual(['stated by the person', 'age assessment'])
  expect(open.comingOfAge).toEqual([])
  const decided = identityOf(sampleReading([], [...births, sampleFact('Jo', 'age-decision', 'child')]), id('Jo'), TODAY)
  expect([decided.inDispute, decided.decided, decided.births.length]).toEqual([false, 'child', 2])
})

test('two ages that are both a child’s are no dispute', () => {
  const births = [sampleFact('Jo', 'birth-date', '2011'), sampleFact('Jo', 'birth-date', '2012-05')]
  expect(identityOf(sampleReading([], births), id('Jo'), TODAY).inDispute).toBe(false)
})

test.each([
  ['2011-06-02', []],
  ['2010-06-01', ['Turns 18 on 1 June 2028.', 'Ask now what they will need as an adult.']],
  ['2009-06-01', ['Turns 18 on 1 June 2027.', 'Plan who in adult services takes over, by name.']],
  ['2008-08-01', ['Turns 18 on 1 August 2026.', expect.stringContaining('named hand-over')]],
  ['2008-06-01', ['Turned 18 on 1 June 2026.', expect.stringContaining('Nothing closes by itself')]],
  ['2007-06-01', []],
])('born %s: prompts as the 18th birthday nears', (birth, prompts) => {
  const { comingOfAge } = identityOf(sampleReading([], [sampleFact('Jo', 'birth-date', birth)]), id('Jo'), TODAY)
  expect(comingOfAge).toEqual(prompts)
})

test('the unborn have a due date until they are born', () => {
  const due = sampleFact('Jo', 'due-date', '2026-08')
  expect(identityOf(sampleReading([], [due]), id('Jo'), TODAY).due).toBe('August 2026')
  const born = sampleFact('Jo', 'birth-date', '2026-05-30')
  expect(identityOf(sampleReading([], [due, born]), id('Jo'), TODAY).due).toBe('')
})

test('twins are named, and a date that an import left as words is no date', () => {
  const reading = sampleReading(
    [sampleTie('Jo', 'sibling-of', 'Mo', { code: 'twin' })],
    [sampleFact('Jo', 'birth-date', 'some time in spring')],
  )
  const identity = identityOf(reading, id('Jo'), TODAY)
  expect(identity.twins.map(one => one.name)).toEqual(['Mo'])
  expect(identity.births).toEqual([])
})

test('a claim joins two records until it is taken back, or somebody’s later one says that they are not the same', () => {
  const claim = sampleTie('A', 'same-as', 'B')
  const no = sampleTie('B', 'different-from', 'A', { recordedAt: new Date('2026-05-03') })
  const joined = (...ties: (typeof claim)[]) => verdictsOf(sampleReading(ties), id('A'), TODAY).map(one => one.joined)
  expect(joined(claim)).toEqual([true])
  expect(joined({ ...claim, until: dayOf('2026-06-01') })).toEqual([false])
  expect(joined(claim, no)).toEqual([false])
  expect(joined(claim, { ...no, until: dayOf('2026-05-04') })).toEqual([true])
})

test('whoever is joined is joined from either side, and to everybody of the cluster', () => {
  const names = ['A', 'B', 'C', 'D', 'E']
  const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([one, other]) => one !== other)
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), pairs => {
      const reading = sampleReading(pairs.map(([one, other]) => sampleTie(one, 'same-as', other)))
      const of = (name: string) => new Set<string>([name, ...clusterOf(reading, id(name), TODAY)])
      for (const [one, other] of pairs) expect(of(one)).toEqual(of(other))
      for (const name of names) for (const met of of(name)) expect(of(met)).toEqual(of(name))
    }),
  )
})
