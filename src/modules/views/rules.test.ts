import { describe, expect, test } from 'vitest'
import type { AgencyId, SubjectId, WorkerId } from '../../kernel/index.ts'
import type { Seat } from '../access/index.ts'
import { PEOPLE_TIES } from '../people/index.ts'
import { type Cut, RECORD_KINDS, type Reading, registerHappenings, registerTies } from '../record/index.ts'
import type { Sheet } from './model.ts'
import { bandOf, circleNow, isFull, lanesOf, latelyOf, sayCut, sayMonths, sheetOf } from './rules.ts'

const NOW = new Date('2026-06-01T12:00:00Z')
const police = { id: 'police' as AgencyId, name: 'Mereside Police' }
const school = { id: 'school' as AgencyId, name: 'Harbour Lane Academy' }

const seat = (agency: typeof police, more: Partial<Seat> = {}): Seat =>
  ({
    worker: 'w' as WorkerId,
    role: 'member',
    agency: agency.id,
    agencyName: agency.name,
    confidential: false,
    acceptedAt: new Date('2026-01-01T09:00:00Z'),
    until: null,
    ...more,
  }) as Seat

describe('who is silent', () => {
  const silent = (last: string | null): boolean | undefined => {
    const told = new Map(last ? [[police.id, new Date(last)]] : [])
    return latelyOf([seat(police)], told, NOW)[0]?.isSilent
  }

  test.for([
    ['told an hour ago', '2026-06-01T11:00:00Z', false],
    ['told 28 days ago to the minute', '2026-05-04T12:00:00Z', false],
    ['told a minute more than 28 days ago', '2026-05-04T11:59:00Z', true],
    ['told nothing yet', null, true],
  ] as const)('%s', ([, last, expected]) => {
    expect(silent(last)).toBe(expected)
  })

  test('who came into the circle last week and told nothing yet is not silent', () => {
    const [lately] = latelyOf([seat(police, { acceptedAt: new Date('2026-05-25T09:00:00Z') })], new Map(), NOW)
    expect(lately).toMatchObject({ last: null, isSilent: false })
  })

  test('an agency is named once, the longest silent first, and a confidential service never', () => {
    const circle = [
      seat(police),
      seat(police),
      seat(school),
      seat({ ...school, id: 'clinic' as AgencyId }, { confidential: true }),
    ]
    const told = new Map([[police.id, new Date('2026-05-30T09:00:00Z')]])
    expect(latelyOf(circle, told, NOW).map(one => one.name)).toEqual([school.name, police.name])
  })

  test('who has not accepted, and who has left, is not in the circle; the lead worker comes first', () => {
    const lead = seat(school, { role: 'lead worker' })
    const gone = seat(police, { until: new Date('2026-05-01T09:00:00Z') })
    expect(circleNow([seat(police), gone, seat(police, { acceptedAt: null }), lead], NOW)).toEqual([lead, seat(police)])
  })
})

describe('the band of time', () => {
  const told = (agency: AgencyId, ...months: string[]) => months.map(month => ({ agency, month }))
  const lanes = lanesOf(
    [...told(police.id, '2026-03', '2024-11'), { agency: police.id, month: '2026-03' }, ...told(school.id, '2025-01')],
    [police, school],
  )

  test('a lane an agency, each month once, however much was told in it', () => {
    expect(lanes).toEqual([
      { name: school.name, months: ['2025-01'] },
      { name: police.name, months: ['2024-11', '2026-03'] },
    ])
    expect(lanes.flatMap(sayMonths)).toEqual([
      { year: '2025', said: 'January' },
      { year: '2024', said: 'November' },
      { year: '2026', said: 'March' },
    ])
  })

  test('every mark stands within the drawing and in its own month', () => {
    const scene = bandOf(lanes)
    const boxes = (scene?.marks ?? []).flatMap(mark => (mark.shape === 'box' ? [mark] : []))
    expect(boxes.map(({ x }) => Math.round((x / 630) * 36))).toEqual([12, 10, 26])
    expect(boxes.every(({ x, width }) => x >= 0 && x + width <= 630 + 3)).toBe(true)
  })

  test('years keep their distance, however many there are', () => {
    for (const first of [2025, 2010, 1926]) {
      const scene = bandOf([{ name: 'A', months: [`${first}-01`, '2026-12'] }])
      const at = (scene?.marks ?? []).flatMap(mark => (mark.shape === 'words' && mark.tone === 'quiet' ? [mark.x] : []))
      expect(at.slice(1).every((x, index) => x - (at[index] ?? 0) >= 48)).toBe(true)
    }
  })

  test('nothing told, nothing drawn', () => expect(bandOf([])).toBeNull())
})

test('a cut is said in one sentence', () => {
  registerHappenings(RECORD_KINDS)
  const asked = {
    agency: police.id,
    person: null,
    thing: null,
    kind: 'visit',
    from: { typed: 'March 2026', at: '' },
    to: null,
    words: 'grey coat',
  }
  const cut: Cut = { id: '', only: {}, personName: 'Smiler', thingName: 'Quay St shops', asked }
  expect(sayCut(cut, [police])).toBe(
    'Only what Mereside Police told, under “Visit”, with Smiler in it, and Quay St shops, from March 2026, with the words “grey coat”.',
  )
  const words = { ...cut, personName: '', thingName: '', asked: { ...asked, agency: null, kind: null, from: null } }
  expect(sayCut(words, [police])).toBe('Only what was told, with the words “grey coat”.')
})

describe('the sheet for the night', () => {
  registerTies(PEOPLE_TIES)
  const child = 'child' as SubjectId
  const tie = (kind: string, code: string, from: string, to = 'child', until: string | null = null) => ({
    ...{ kind, code, from, to, detail: {}, since: null, recordedAt: NOW, audienceKind: 'circle', agencyName: '' },
    until: until ? { edtf: until, typed: until, from: `${until}T00:00:00`, to: `${until}T00:00:00` } : null,
  })
  const sheet = (ties: readonly object[]) => {
    const ids = ['child', 'mother', 'father', 'carer', 'man', 'aunt']
    const subjects = new Map(ids.map(id => [id, { id, name: id, kind: 'person', reference: null, isChild: false }]))
    const reading = { subjects, ties, facts: [], entries: [], moment: null, next: null } as unknown as Reading
    const { responsible, safe, unsafe } = sheetOf(reading, child, '2026-06-01')
    return [responsible, safe, unsafe].map(people => people.map(one => one.far.name))
  }

  test('nobody is safe, or a worry, because of what they are: only where the record says so', () => {
    expect(sheet([tie('responsible-for', 'mother', 'mother'), tie('parent-of', 'birth', 'father')])).toEqual([
      ['mother'],
      [],
      [],
    ])
  })

  test('contact agreed and carers are to ring; limits on contact and adults of concern are told apart', () => {
    const ties = [
      tie('contact-with', 'open', 'aunt'),
      tie('carer-of', 'foster', 'carer'),
      tie('contact-with', 'supervised', 'child', 'father'),
      tie('worries-about', '', 'man'),
    ]
    expect(sheet(ties)).toEqual([[], ['aunt', 'carer'], ['father', 'man']])
  })

  test('a limit outweighs whatever else is said, and responsibility is said beside it', () => {
    const ties = [
      tie('responsible-for', 'father', 'father'),
      tie('contact-with', 'open', 'father'),
      tie('contact-with', 'none', 'father'),
    ]
    expect(sheet(ties)).toEqual([['father'], [], ['father']])
  })

  test('it is full when what is shown of it would not fit in letters of the usual size', () => {
    const said = (value: string) => [{ value }] as unknown as Sheet['plan']
    const none = { legal: [], reach: [], communication: [], homes: [], responsible: [], safe: [], unsafe: [] }
    expect(isFull({ ...none, plan: said('Ring his mother first.') })).toBe(false)
    expect(isFull({ ...none, plan: said('x'.repeat(2_200)) })).toBe(true)
  })

  test('what is over is not there', () => {
    expect(sheet([tie('contact-with', 'none', 'father', 'child', '2026-05-01')])).toEqual([[], [], []])
  })
})
