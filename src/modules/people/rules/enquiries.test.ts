import { expect, test } from 'vitest'
import type { SubjectId } from '../../../kernel/index.ts'
import type { SubjectShown } from '../../record/index.ts'
import type { Outcome } from '../model.ts'
import { sampleFact, sampleReading, sampleTie } from '../sample.ts'
import { passable, standingOf } from './enquiries.ts'

test.for<[string, Outcome[], string]>([
  ['2026-06-08', [], 'waiting'],
  ['2026-06-09', [], 'silent'],
  ['2026-06-09', ['not-said'], 'answered'],
  ['2026-06-01', ['known', 'declined', 'accepted'], 'accepted'],
  ['2026-06-01', ['accepted', 'known'], 'accepted'],
  ['2026-06-01', ['accepted', 'declined'], 'declined'],
  ['2026-06-01', ['known', 'withdrawn', 'known'], 'withdrawn'],
])('on %s after %j an enquiry due on 8 June is %s', ([today, outcomes, standing]) => {
  const steps = outcomes.map(outcome => ({ outcome }))
  expect(standingOf({ expectedOn: '2026-06-08' }, steps, today)).toBe(standing)
})

test('passed on is what tells a person from others: nothing protected, nothing of an agency’s own, the same once', () => {
  const reading = sampleReading(
    [sampleTie('ash', 'lives-at', 'home')],
    [
      sampleFact('ash', 'name', 'Ash Lowe'),
      sampleFact('ash', 'name', 'ash  lowe', { id: 'again' as never }),
      sampleFact('ash', 'legal-status', 'Looked after'),
      sampleFact('ash', 'birth-date', '2013-05-02', { audienceKind: 'agency' }),
      sampleFact('home', 'address', '1 Quay Row', { protected: true }),
      sampleFact('aunt', 'name', 'Bo Lowe'),
      sampleFact('aunt', 'description', 'Tall'),
    ],
  )
  const groups = passable(reading, reading.subjects.get('ash' as SubjectId) as SubjectShown, '2026-06-01')
  expect(groups.map(({ who, facts }) => [who.id, facts.map(({ value }) => value)])).toEqual([
    ['ash', ['Ash Lowe']],
    ['aunt', ['Bo Lowe']],
  ])
})
