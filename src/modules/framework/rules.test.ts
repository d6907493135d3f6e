import { expect, test } from 'vitest'
import { type CivilDate, Invalid, Unavailable } from '../../kernel/index.ts'
import type { Framework, TimescaleId } from './model.ts'
import { clock, clockState, inForceOn, pinnedIn, pinOf, timescaleOn, withLocalLimits } from './rules.ts'
import { practice } from './store.ts'

const on = (date: CivilDate): Framework => {
  const framework = inForceOn(practice(), date)
  if (!framework) throw new Error(`no framework on ${date}`)
  return framework
}

test.each([
  ['2010-03-16', undefined],
  ['2011-01-13', '2011'],
  ['2013-04-14', '2011'],
  ['2013-04-15', '2018'],
  ['2026-03-18', '2018'],
  ['2026-03-19', '2026'],
  ['2031-01-01', '2026'],
])('On %s the practice in force is %s', (date, id) => {
  expect(inForceOn(practice(), date)?.id).toBe(id)
})

test.each<[TimescaleId, CivilDate, CivilDate, string]>([
  ['referral-decision', '2026-12-24', '2026-12-29', 'a referral on Christmas Eve'],
  ['icpc', '2026-12-17', '2027-01-12', 'a conference over Christmas'],
  ['core-group-first', '2026-03-20', '2026-04-07', 'a core group over Easter'],
  ['single-assessment', '2026-03-02', '2026-05-07', 'an assessment begun under 2023'],
  ['core-assessment-2011', '2011-01-13', '2011-03-03', 'a core assessment from the seminar'],
  ['rcpc-first', '2026-11-30', '2027-02-28', 'three months from the 30th'],
  ['lac-review-n', '2027-08-31', '2028-02-29', 'six months into a leap year'],
  ['lac-review-1', '2011-03-31', '2011-04-28', 'four weeks, the day before the Regulations'],
  ['lac-review-1', '2011-04-01', '2011-05-05', 'twenty working days under the Regulations'],
  ['core-group-repeat', '2026-11-23', '2027-01-04', 'six weeks'],
])('%s from %s is due on %s: %s', (id, trigger, dueOn) => {
  expect(clock(id, trigger, on(trigger)).dueOn).toBe(dueOn)
})

test('A deadline lasts until London’s midnight, in summer an hour before the clock of the world', () => {
  expect(clock('referral-decision', '2026-07-01', on('2026-07-01')).due?.toISOString()).toBe('2026-07-02T23:00:00.000Z')
  expect(clock('referral-decision', '2026-12-01', on('2026-12-01')).due?.toISOString()).toBe('2026-12-03T00:00:00.000Z')
})

test('Seventy-two hours are seventy-two hours when the clocks go forward on 28 March 2027', () => {
  const returned = new Date('2027-03-26T22:15:00Z')
  const interview = clock('rhi', returned, on('2027-03-26'))
  expect(interview.due?.getTime()).toBe(returned.getTime() + 72 * 3_600_000)
  expect(interview.basis).toContain('72 hours after 26 March 2027, 10:15pm')
})

test('A return whose time nobody knows counts from the start of its day, and says so', () => {
  const interview = clock('rhi', '2026-07-01', on('2026-07-01'))
  expect(interview.due?.toISOString()).toBe('2026-07-03T23:00:00.000Z')
  expect(interview.basis).toContain('as no time is known')
})

test('A late evening in summer belongs to London’s day, not the next or the last', () => {
  expect(clock('icpc', new Date('2026-07-01T23:30:00Z'), on('2026-07-01')).dueOn).toBe('2026-07-23')
})

test('Where no number is set nationally no date is made up', () => {
  for (const id of ['strategy-discussion', 'cin-review', 'cme-absence'] as const) {
    expect(clock(id, '2026-05-01', on('2026-05-01'))).toMatchObject({ applies: true, due: null, dueOn: null })
  }
})

test('A duty of another time does not apply, and the reason is its edition', () => {
  const core = clock('core-assessment-2011', '2026-05-01', on('2026-05-01'))
  expect(clockState(core, { doneAt: null, notApplicable: null, now: new Date() })).toEqual({
    state: 'not applicable',
    why: 'Working Together 2026 has no such duty on 1 May 2026.',
  })
  expect(timescaleOn(on('2013-05-01'), 'rhi', '2013-05-01')).toBeNull()
})

test.each([
  ['not done, in time', null, null, '2027-01-12T23:59:00Z', { state: 'running', overdue: false }],
  ['not done, a minute late', null, null, '2027-01-13T00:00:00Z', { state: 'running', overdue: true }],
  ['done in the last minute', new Date('2027-01-12T23:59:59Z'), null, '2027-02-01T00:00:00Z', { state: 'met' }],
  ['done on the last day, hour not known', '2027-01-12', null, '2027-02-01T00:00:00Z', { state: 'met' }],
  [
    'done the day after',
    '2027-01-13',
    'The chair was ill',
    '2027-02-01T00:00:00Z',
    { state: 'met late', why: 'The chair was ill' },
  ],
  ['done late, no reason yet', '2027-01-13', null, '2027-02-01T00:00:00Z', { state: 'met late', why: null }],
  ['done by a clock an hour slow', new Date('2026-12-16T23:30:00Z'), null, '2026-12-17T01:00:00Z', { state: 'met' }],
] as const)('A conference due on 12 January 2027, %s', (_, doneAt, why, now, state) => {
  const conference = clock('icpc', '2026-12-17', on('2026-12-17'))
  expect(clockState(conference, { doneAt, why, notApplicable: null, now: new Date(now) })).toEqual(state)
})

test('What does not apply carries its reason, however late it is', () => {
  const conference = clock('icpc', '2026-12-17', on('2026-12-17'))
  const answer = clockState(conference, {
    doneAt: null,
    notApplicable: 'The concern was not substantiated',
    now: new Date('2028-01-01'),
  })
  expect(answer).toEqual({ state: 'not applicable', why: 'The concern was not substantiated' })
})

test('A power that ends by itself is never overdue, and a recovery period is a least time, never a late one', () => {
  const now = new Date('2026-06-30T12:00:00Z')
  const protection = clock('police-protection', new Date('2026-06-01T09:00:00Z'), on('2026-06-01'))
  expect(clockState(protection, { doneAt: null, notApplicable: null, now })).toEqual({ state: 'met' })
  const grounds = clock('nrm-cg', '2026-05-01', on('2026-05-01'))
  expect(grounds.due?.toISOString()).toBe('2026-05-30T23:00:00.000Z')
  expect(clockState(grounds, { doneAt: null, notApplicable: null, now })).toEqual({ state: 'running', overdue: false })
  expect(clockState(grounds, { doneAt: '2026-06-20', notApplicable: null, now })).toEqual({ state: 'met' })
})

test('A partnership sets its own limit where no text was read, and nowhere else', () => {
  const framework = on('2026-05-01')
  const local = withLocalLimits(framework, {
    'cin-review': { limit: 6, unit: 'weeks' },
    'core-group-repeat': { limit: 4, unit: 'weeks' },
  })
  expect(clock('cin-review', '2026-05-01', local).dueOn).toBe('2026-06-12')
  expect(clock('core-group-repeat', '2026-05-01', local).dueOn).toBe('2026-05-29')
  expect(pinOf(local)).toEqual(pinOf(framework))
  expect(() => withLocalLimits(framework, { rhi: { limit: 5, unit: 'working_days' } })).toThrow(Invalid)
})

test('Counting the trigger day as day 1 ends a day earlier', () => {
  const framework: Framework = { ...on('2026-12-17'), counting: { triggerDay: 1, verified: false } }
  expect(clock('icpc', '2026-12-17', framework).dueOn).toBe('2027-01-11')
})

test('An answer finds the very edition it was given under, or says that it cannot', () => {
  const framework = on('2011-01-13')
  expect(pinnedIn(practice(), pinOf(framework))).toBe(framework)
  expect(() => pinnedIn(practice(), { ...pinOf(framework), version: '0'.repeat(64) })).toThrow(Unavailable)
})
