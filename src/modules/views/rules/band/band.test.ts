import { describe, expect, test } from 'vitest'
import { timelineScene } from '../../../../drawing/index.ts'
import type { AgencyId, EntryId, SubjectId } from '../../../../kernel/index.ts'
import type { Seat } from '../../../access/index.ts'
import { PEOPLE_FACTS, PEOPLE_TIES } from '../../../people/index.ts'
import {
  RECORD_KINDS,
  type Reading,
  registerFacts,
  registerHappenings,
  registerTies,
  type ToldBand,
} from '../../../record/index.ts'
import {
  type BandValue,
  firstChange,
  listed,
  periodLanes,
  saySpan,
  spanOpened,
  timelineOf,
  wholeOf,
  zoomOf,
} from '../../rules.ts'
import { dayOf } from './days.ts'

registerHappenings(RECORD_KINDS)
registerFacts(PEOPLE_FACTS)
registerTies(PEOPLE_TIES)

const police = { id: 'police' as AgencyId, name: 'Mereside Police' }
const school = { id: 'school' as AgencyId, name: 'Harbour Lane Academy' }
const SPAN = { from: '2026-01-01', to: '2026-07-01' }

describe('what is shown instead', () => {
  const whole = { from: '2023-09-01', to: '2026-11-26' }

  test.for([
    [whole, [], ['2023', '2024', '2025', '2026'], '', ''],
    [
      { from: '2025-01-01', to: '2026-01-01' },
      ['2025'],
      ['January to March 2025', 'April to June 2025', 'July to September 2025', 'October to December 2025'],
      '2024',
      '2026',
    ],
    [
      { from: '2026-01-01', to: '2026-04-01' },
      ['2026', 'January to March 2026'],
      ['January 2026', 'February 2026', 'March 2026'],
      'October to December 2025',
      'April to June 2026',
    ],
    [
      { from: '2026-03-01', to: '2026-04-01' },
      ['2026', 'January to March 2026', 'March 2026'],
      [],
      'February 2026',
      'April 2026',
    ],
    [
      { from: '2026-03-14', to: '2026-03-23' },
      ['2026', 'January to March 2026', 'March 2026', '14 to 22 March 2026'],
      [],
      '5 to 13 March 2026',
      '23 to 31 March 2026',
    ],
  ] as const)('of %j: wider, closer and beside it', ([span, within, closer, earlier, later]) => {
    const zoom = zoomOf(span, whole)
    expect(zoom.within.slice(1).map(saySpan)).toEqual(within)
    expect(zoom.closer.map(saySpan)).toEqual(closer)
    expect([zoom.earlier, zoom.later].map(one => (one ? saySpan(one) : ''))).toEqual([earlier, later])
  })

  test('nothing before the record began or after it ended is offered', () => {
    expect(zoomOf({ from: '2023-01-01', to: '2024-01-01' }, whole).earlier).toBeNull()
    expect(zoomOf({ from: '2026-01-01', to: '2027-01-01' }, whole).later).toBeNull()
  })

  test.for([
    ['2026-03-14', '2026-03-15', '14 March 2026'],
    ['2026-03-14', '2026-05-03', '14 March to 2 May 2026'],
    ['2025-12-30', '2026-01-03', '30 December 2025 to 2 January 2026'],
  ] as const)('from %s to %s is said as %s', ([from, to, said]) => expect(saySpan({ from, to })).toBe(said))

  test('the whole begins with the first entry or the first change, and ends today', () => {
    const extent = { first: '2024-03-14T21:40:00', last: '2026-05-01T00:00:00' }
    expect(wholeOf(extent, null, '2026-11-25')).toEqual({ from: '2024-03-01', to: '2026-11-26' })
    expect(wholeOf(extent, dayOf('2021-08-07'), '2026-11-25')?.from).toBe('2021-08-01')
    expect(wholeOf(null, null, '2026-11-25')).toBeNull()
  })
})

const seat = (agency: typeof police, accepted: string, more: Partial<Seat> = {}): Seat =>
  ({
    ...{ agency: agency.id, agencyName: agency.name, confidential: false, until: null },
    acceptedAt: new Date(`${accepted}T09:00:00Z`),
    ...more,
  }) as Seat
const point = (agency: AgencyId, at: string, kind = 'police', significant = false): ToldBand['points'][number] => ({
  ...{ agency, kind, significant, until: null, edtf: at },
  entry: `${agency} ${at}` as EntryId,
  at: `${at}T00:00:00`,
})
const told = (...points: ToldBand['points']): ToldBand => ({
  points,
  groups: [],
  stretches: points.map(({ agency, at }) => ({ agency, from: at, to: at })),
})
const value = (more: Partial<BandValue>): BandValue => ({
  ...{
    by: 'agency',
    periods: [],
    agencies: [police, school],
    seats: [],
    span: SPAN,
    on: '2026-06-01',
    isAsKnown: false,
  },
  told: told(),
  ...more,
})
const gapsOf = (more: Partial<BandValue>) =>
  timelineOf(value(more)).lanes.flatMap(({ gaps }) => gaps.map(({ title }) => title))

describe('silences', () => {
  test('a time of more than 28 days of which an agency of the circle told nothing, and no shorter one', () => {
    const seats = [seat(police, '2026-03-01')]
    expect(gapsOf({ seats, told: told(point(police.id, '2026-03-29'), point(police.id, '2026-05-20')) })).toEqual([
      'Nothing told of 29 March to 19 May 2026',
    ])
  })

  test('who came into the circle last week, or left it, is not silent before or after', () => {
    expect(gapsOf({ seats: [seat(police, '2026-05-25')] })).toEqual([])
    expect(gapsOf({ seats: [seat(police, '2026-02-01', { until: new Date('2026-02-20T09:00:00Z') })] })).toEqual([])
  })

  test('a confidential service is nobody’s to count, and has no lane unless it told something', () => {
    const seats = [seat(police, '2026-01-01', { confidential: true })]
    expect(timelineOf(value({ seats })).lanes).toEqual([])
  })

  test('a silence that began before what was read is said to be longer', () => {
    expect(gapsOf({ seats: [seat(police, '2024-01-01')] })).toEqual([
      'Nothing told of 4 December 2025 to 31 May 2026 and longer',
    ])
  })
})

describe('lanes', () => {
  const entries = told(
    point(police.id, '2026-02-01'),
    point(police.id, '2026-02-02', 'voice', true),
    point(school.id, '2026-05-01', 'good-news'),
  )

  test('by who told it, those of the circle that told nothing among them; or by what it is about, in one order', () => {
    const labels = (by: BandValue['by']) =>
      timelineOf(value({ by, told: entries, seats: [seat(school, '2026-01-01')] })).lanes.map(({ label }) => label)
    expect(labels('agency')).toEqual([school.name, police.name])
    expect(labels('theme')).toEqual(['In their own words', 'Police', 'Good news'])
  })

  test('the list says what the drawing draws: as many, of the same names, to the same addresses', () => {
    const timeline = timelineOf(value({ told: entries }))
    const opens = () => ({ title: 'several', href: '#' })
    const drawn = JSON.stringify(timelineScene(timeline, { width: 1160, opens }))
    const lines = listed(timeline, 1160).flatMap(({ years }) => years.flatMap(year => year.lines))
    expect(lines.flatMap(({ cluster }) => cluster?.count ?? [])).toEqual([2])
    expect(lines.filter(({ cluster }) => !cluster).map(({ title }) => title)).toEqual(['Good news, 1 May 2026'])
    expect(
      lines
        .filter(({ cluster }) => !cluster)
        .every(({ title, href }) => drawn.includes(title) && drawn.includes(href ?? '?')),
    ).toBe(true)
  })

  test('a cluster opens to its own days; where those are all that is shown, there is nothing closer', () => {
    const [line] = listed(timelineOf(value({ told: entries })), 1160)
      .flatMap(({ years }) => years.flatMap(year => year.lines))
      .filter(({ cluster }) => cluster)
    const span = line?.cluster && spanOpened(line.cluster, SPAN)
    expect(span).toEqual({ from: '2026-02-01', to: '2026-02-03' })
    expect(line?.cluster && spanOpened(line.cluster, { from: '2026-02-01', to: '2026-02-03' })).toBeNull()
  })
})

describe('how things stood', () => {
  const child = 'child' as SubjectId
  const dated = (date: string) => ({ edtf: date, typed: date, from: `${date}T00:00:00`, to: `${date}T23:59:59` })
  const fact = (agencyName: string, value_: string, since: string, recorded: string) => ({
    ...{
      id: `${agencyName} ${since}`,
      kind: 'school',
      code: '',
      subject: child,
      value: value_,
      agencyName,
      until: null,
    },
    since: dated(since),
    recordedAt: new Date(recorded),
  })
  const reading = (facts: readonly object[]) => ({ subjects: new Map(), ties: [], facts }) as unknown as Reading

  test('the same told by two agencies is one bar, and both are named', () => {
    const lanes = periodLanes(
      reading([
        fact('A', 'Harbour Lane', '2024-09-01', '2026-01-01'),
        fact('B', 'harbour lane', '2024-09-01', '2026-02-01'),
      ]),
      child,
    )
    expect(lanes.map(({ label, bars }) => [label, bars.map(({ title }) => title)])).toEqual([
      ['School', ['School: harbour lane, since 1 September 2024, told by B and A']],
    ])
    expect(firstChange(lanes)).toBeNull()
  })

  test('somebody else’s school is not the child’s', () => {
    expect(periodLanes(reading([{ ...fact('A', 'X', '2024-09-01', '2026-01-01'), subject: 'friend' }]), child)).toEqual(
      [],
    )
  })
})
