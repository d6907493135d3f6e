import { beforeAll, describe, expect, test } from 'vitest'
import type { SubjectId } from '../../../../kernel/index.ts'
import { PEOPLE_TIES } from '../../../people/index.ts'
import { dayOf, sampleFact, sampleReading, sampleTie } from '../../../people/sample.ts'
import { registerTies, type Tie } from '../../../record/index.ts'
import { genogram } from './genogram.ts'

beforeAll(() => registerTies(PEOPLE_TIES))

const birth = (parent: string, child: string): Tie => sampleTie(parent, 'parent-of', child, { code: 'birth' })
const couple = (one: string, other: string, code: string, rest: Partial<Tie> = {}): Tie =>
  sampleTie(one, 'partner-of', other, { code, ...rest })

/** A mother with three partners, an ex-partner with a new wife, half-siblings on both sides. */
const FAMILY: readonly Tie[] = [
  ...[birth('kate', 'jo'), birth('lee', 'jo'), birth('kate', 'mia'), birth('lee', 'mia')],
  ...[birth('kate', 'theo'), birth('sam', 'theo'), birth('kate', 'beth'), birth('dan', 'beth')],
  ...[birth('dan', 'ravi'), birth('priya', 'ravi'), birth('ann', 'kate'), birth('george', 'kate')],
  couple('kate', 'lee', 'separated', { since: dayOf('2015-01-01') }),
  couple('kate', 'dan', 'married', { since: dayOf('2000-06-01') }),
  couple('kate', 'dan', 'divorced', { since: dayOf('2005-03-01') }),
  couple('kate', 'sam', 'living-together', { since: dayOf('2020-01-01') }),
  couple('dan', 'priya', 'married', { since: dayOf('2010-01-01') }),
]

const drawn = (ties: readonly Tie[], facts: Parameters<typeof sampleReading>[1] = [], on = '2026-06-01') =>
  genogram(sampleReading(ties, facts), { child: 'jo' as SubjectId, on, steps: 4, around: true })

const figure = (value: ReturnType<typeof drawn>, id: string) => value.family.figures.find(one => one.id === id)
const called = (value: ReturnType<typeof drawn>): Record<string, string> =>
  Object.fromEntries(value.groups.flatMap(({ people }) => people.map(one => [one.subject.id, one.called])))

describe('whose child is whose', () => {
  test('everybody of the family is drawn once, each child under the pair whose child it is', () => {
    const { family } = drawn(FAMILY)
    const ids = family.figures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.sort()).toEqual(
      ['ann', 'beth', 'dan', 'george', 'jo', 'kate', 'lee', 'mia', 'priya', 'ravi', 'sam', 'theo'].sort(),
    )
    const under = (child: string) => family.descents.filter(one => one.child === child).map(({ union }) => union)
    expect(under('mia')).toEqual(under('jo'))
    expect(under('beth')).toEqual(['dan+kate'])
    expect(under('ravi')).toEqual(['dan+priya'])
  })

  test('a couple is drawn as it stands that day, with every year that is known', () => {
    const unionIn = (on: string) => drawn(FAMILY, [], on).family.unions.find(one => one.id === 'dan+kate')
    expect(unionIn('2026-06-01')).toMatchObject({ line: 'married', ended: 'divorced', label: 'm. 2000, d. 2005' })
    expect(unionIn('2003-06-01')).toMatchObject({ line: 'married', ended: 'no', label: 'm. 2000' })
    expect(drawn(FAMILY).family.unions.find(one => one.id === 'kate+lee')).toMatchObject({ ended: 'separated' })
  })

  test('they are called what they are to the child, by their sex where it is known', () => {
    const words = called(drawn(FAMILY, [sampleFact('beth', 'sex', 'female'), sampleFact('ann', 'sex', 'female')]))
    expect(words).toMatchObject({
      ...{
        kate: 'Mother or father',
        mia: 'Brother or sister',
        beth: 'Half-sister',
        theo: 'Half-brother or half-sister',
      },
      ...{ ann: 'Grandmother', george: 'Grandparent', sam: 'Partner of kate', priya: 'Husband or wife of dan' },
    })
  })

  test('a believed father stands beside the mother where they are a couple, and alone where they are not', () => {
    const believed = sampleTie('dez', 'parent-of', 'jo', { code: 'believed' })
    const alone = drawn([birth('kate', 'jo'), believed]).family.descents
    expect(alone).toContainEqual({ child: 'jo', union: 'dez', line: 'believed', label: 'believed' })
    const pair = drawn([birth('kate', 'jo'), believed, couple('kate', 'dez', 'relationship')]).family.descents
    expect(pair).toContainEqual({ child: 'jo', union: 'dez+kate', line: 'believed', label: 'believed' })
  })

  test('a step-parent who is the parent’s partner needs no line of their own', () => {
    const step = sampleTie('sam', 'parent-of', 'jo', { code: 'step' })
    const lines = drawn([...FAMILY, step]).family.descents.filter(one => one.child === 'jo')
    expect(lines.map(({ line }) => line)).toEqual(['birth'])
  })

  test('twins are said to be twins, and brothers and sisters without a known parent are tied by a line of their own', () => {
    const twin = sampleTie('jo', 'sibling-of', 'mia', { code: 'twin' })
    expect(drawn([...FAMILY, twin]).family.twins).toEqual([{ children: ['jo', 'mia'], identical: false }])
    const loose = drawn([sampleTie('jo', 'sibling-of', 'robin', { code: 'half' })]).family
    expect(loose.siblings).toEqual([{ one: 'jo', other: 'robin', label: 'half-brother or half-sister' }])
  })
})

describe('who cares for them', () => {
  const foster = (rest: Partial<Tie> = {}): Tie => sampleTie('pat', 'carer-of', 'jo', { code: 'foster', ...rest })

  test('foster carers who are a couple are one pair, with their own child under them', () => {
    const ties = [foster(), sampleTie('chris', 'carer-of', 'jo', { code: 'foster' }), couple('pat', 'chris', 'married')]
    const { descents } = drawn([...ties, birth('pat', 'ella'), birth('chris', 'ella')]).family
    expect(descents).toContainEqual({ child: 'jo', union: 'chris+pat', line: 'foster', label: 'foster' })
    expect(descents).toContainEqual({ child: 'ella', union: 'chris+pat', line: 'birth', label: '' })
  })

  test('a grandmother who cares keeps her place, and has a line that says so', () => {
    const { family } = drawn([...FAMILY, sampleTie('ann', 'carer-of', 'jo', { code: 'kinship' })])
    expect(family.descents.filter(one => one.line === 'kinship')).toEqual([])
    expect(family.relations).toContainEqual({ from: 'ann', to: 'jo', look: 'caretaker', label: 'kinship carer' })
  })

  test('a carer of whom it is over is listed, and drawn on a day on which it was not over', () => {
    const past = foster({ since: dayOf('2024-01-01'), until: dayOf('2025-01-01') })
    const now = drawn([birth('kate', 'jo'), past])
    expect(figure(now, 'pat')).toBeUndefined()
    expect(now.over.map(({ subject, label }) => [subject.id, label])).toEqual([['pat', 'Foster carer']])
    const then = drawn([birth('kate', 'jo'), past], [], '2024-06-01')
    expect(then.family.descents).toContainEqual({ child: 'jo', union: 'pat', line: 'foster', label: 'foster' })
  })
})

describe('how somebody is drawn', () => {
  test.for([
    [[sampleFact('kate', 'sex', 'female')], 'circle'],
    [[sampleFact('kate', 'sex', 'male'), sampleFact('kate', 'gender', 'A woman')], 'circle'],
    [[sampleFact('kate', 'sex', 'female'), sampleFact('kate', 'gender', 'Trans man')], 'square'],
    [[sampleFact('kate', 'sex', 'female'), sampleFact('kate', 'gender', 'Non-binary')], 'neutral'],
    [[sampleFact('kate', 'sex', 'female'), sampleFact('kate', 'gender', 'Neither a girl nor a boy')], 'neutral'],
    [[], 'neutral'],
  ] as const)('by the gender they state before a sex on the record: %#', ([facts, shape]) => {
    expect(figure(drawn([birth('kate', 'jo')], facts), 'kate')?.shape).toBe(shape)
  })

  test('ages are of the day drawn; whoever has died by then is crossed, with the age at death', () => {
    const facts = [sampleFact('ann', 'birth-date', '1950-05-01'), sampleFact('ann', 'death-date', '2019-05-02')]
    const one = (on: string) => figure(drawn(FAMILY, facts, on), 'ann')
    expect(one('2026-06-01')).toMatchObject({ crossed: true, inside: '69', upperLeft: '1950', upperRight: '2019' })
    expect(one('2010-06-01')).toMatchObject({ crossed: false, inside: '60', upperRight: '' })
  })

  test('whoever is born after the day drawn is not there; an unborn child is a triangle', () => {
    const facts = [sampleFact('theo', 'birth-date', '2025-01-01'), sampleFact('mia', 'due-date', '2026-08-03')]
    expect(figure(drawn(FAMILY, facts, '2020-01-01'), 'theo')).toBeUndefined()
    expect(figure(drawn(FAMILY, facts), 'mia')).toMatchObject({
      shape: 'triangle',
      notes: expect.arrayContaining(['due 3 August 2026']),
    })
  })

  test('no age is drawn where dates of birth do not agree: the list says each', () => {
    const facts = [sampleFact('kate', 'birth-date', '1980'), sampleFact('kate', 'birth-date', '1990')]
    const value = drawn(FAMILY, facts)
    expect(figure(value, 'kate')).toMatchObject({ inside: '', upperLeft: '' })
    const listed = value.groups.flatMap(({ people }) => people).find(one => one.subject.id === 'kate')
    expect(listed?.lived).toBe('Born 1980 or 1990, age not agreed')
  })
})

describe('friends, acquaintances and others around the child', () => {
  const AROUND: readonly Tie[] = [
    birth('kate', 'jo'),
    sampleTie('jo', 'friend-of', 'noor', { code: 'close' }),
    sampleTie('jo', 'friend-of', 'remy', { code: 'acquaintance' }),
    sampleTie('noor', 'friend-of', 'remy', { code: 'friend' }),
    sampleTie('smiler', 'worries-about', 'jo'),
    sampleTie('smiler', 'seen-with', 'jo'),
    sampleTie('grace', 'works-with', 'jo', { code: 'teacher' }),
    sampleTie('jo', 'friend-of', 'past', { code: 'friend', until: dayOf('2025-01-01') }),
    sampleTie('kate', 'friend-of', 'her-friend', { code: 'friend' }),
  ]

  test('each stands in one circle: a worry before a friendship; a parent’s friends stand in none', () => {
    const { circles } = drawn(AROUND).family
    expect(circles.map(({ label, members }) => [label, members])).toEqual([
      ['Friends', ['noor']],
      ['Acquaintances', ['remy']],
      ['Adults we worry about', ['smiler']],
      ['People who work with them', ['grace']],
    ])
  })

  test('friends’ ties to each other are drawn; those of whom it is over are listed only', () => {
    const value = drawn(AROUND)
    expect(value.family.relations).toContainEqual({ from: 'noor', to: 'remy', look: 'friend', label: '' })
    expect(value.over.map(({ subject }) => subject.id)).toEqual(['past'])
  })

  test('the family alone has nobody around it', () => {
    const read = sampleReading(AROUND)
    const value = genogram(read, { child: 'jo' as SubjectId, on: '2026-06-01', steps: 3, around: false })
    expect(value.family.figures.map(({ id }) => id)).toEqual(['jo', 'kate'])
  })

  test('the list has everybody whom the picture has, and the picture everybody whom the list has', () => {
    const value = drawn([...FAMILY, ...AROUND])
    const listed = value.groups.flatMap(({ people }) => people.map(({ subject }) => subject.id))
    expect([...listed].sort()).toEqual(value.family.figures.map(({ id }) => id).sort())
  })
})

test('who lives together is enclosed, under the name of the place and never its address', () => {
  const home = (who: string, rest: Partial<Tie> = {}): Tie =>
    sampleTie(who, 'lives-at', 'home', { code: 'family', ...rest })
  const ties = [...FAMILY, home('jo'), home('kate'), home('lee', { until: dayOf('2015-01-01') }), home('mia')]
  const { family } = drawn(ties, [sampleFact('home', 'address', '1 Invented Row')])
  expect(family.households).toEqual([{ id: 'home', label: 'home', members: ['jo', 'kate', 'mia'] }])
  expect(JSON.stringify(family)).not.toContain('Invented Row')
})
