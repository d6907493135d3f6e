import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastHouse, castDatabase } from '../../../../../test/cast.ts'
import { type AgencyId, type EntryId, readWhen, type Viewer } from '../../../../kernel/index.ts'
import {
  childNamed,
  correctEntry,
  type Entry,
  type Moment,
  type Only,
  reading,
  recordEntry,
  remarkOn,
  toldBand,
  toldFromTo,
  withdrawEntry,
} from '../../index.ts'
import { sightsOf } from '../chronology.ts'
import { groupsOf } from './band.ts'

// The band has every entry of the chronology that stands, and no other, however it is asked.

let house: CastHouse
let police: AgencyId
beforeAll(async () => {
  house = await castDatabase()
  police = await asked('dev', async viewer => viewer.agency)
  await asked('dev', playMore)
})
afterAll(() => house?.drop())

/** What leaves no point of its own: a version that was corrected, what was withdrawn, and what was made of an entry but not said to be significant. */
async function playMore(viewer: Viewer): Promise<void> {
  const child = await childNamed(viewer, house.cast.children.jordan.reference)
  const corrected = await recordEntry(viewer, child, ENTRY)
  await correctEntry(viewer, corrected, { ...ENTRY, version: 1, reason: 'Misheard', widen: false })
  await remarkOn(viewer, corrected, {
    significance: '',
    analysis: 'It may be a pattern.',
    wordsConfirmed: true,
    seen: null,
  })
  const withdrawn = await recordEntry(viewer, child, ENTRY)
  await withdrawEntry(viewer, withdrawn, { code: 'unfounded', reason: 'It was somebody else' })
}

const JUNE = readWhen('3 June 2024', { now: new Date('2026-11-25T09:00:00Z') })
if (!JUNE.ok) throw new Error(JUNE.sentence)
const ENTRY = {
  kind: 'health',
  when: JUNE.when,
  knownAt: null,
  text: 'Seen at the clinic.',
  howKnown: 'observed',
  source: '',
  circulation: 'circle',
  named: [],
  people: [],
  alsoAbout: [],
  wordsConfirmed: true,
} as const

const NOW = '2026-11-25T09:00:00Z'
const MARCH = new Date('2026-03-31T23:00:00Z')
const PERIOD = { from: '2020-01-01', to: '2027-01-01', days: 30, silence: 28 }
const moments = (agency: AgencyId): (Moment | null)[] => [null, { at: MARCH, by: 'pooled' }, { at: MARCH, by: agency }]

test('its points are the entries of the chronology, whoever reads and whatever was known', async () => {
  let compared = 0
  for (const who of ['dev', 'amara', 'grace', 'leila'] as const)
    for (const { id } of Object.values(house.cast.children))
      for (const moment of moments(police))
        for (const only of [null, { kind: 'visit' }] as const) {
          const { band, extent, entries } = await asked(who, async viewer => ({
            band: await toldBand(viewer, id, { moment, only }, PERIOD),
            extent: await toldFromTo(viewer, id, { moment, only }),
            entries: await standing(viewer, id, moment, only),
          }))
          expect(band.points.map(({ entry }) => entry).sort()).toEqual(entries.map(one => one.id).sort())
          expect(band.points.map(({ at }) => at)).toEqual(entries.map(startOf).sort())
          expect(
            band.points
              .filter(one => one.significant)
              .map(({ entry }) => entry)
              .sort(),
          ).toEqual(
            entries
              .filter(isSignificant)
              .map(one => one.id)
              .sort(),
          )
          expect(extent).toEqual(entries.length > 0 ? ends(entries.map(startOf).sort()) : null)
          compared += entries.length
        }
  expect(compared).toBeGreaterThan(100)
})

test('counted by the database they are as many, of the same agencies and kinds, and as often significant', async () => {
  const { id } = house.cast.children.jordan
  for (const moment of moments(police)) {
    const { groups, entries } = await asked('dev', async viewer => ({
      ...(await groupsOf(viewer, await period(viewer, moment), { shown: SHOWN, days: 30, silence: 28 })),
      entries: await standing(viewer, id, moment, null),
    }))
    const counts = (all: readonly { agency: string; kind: string; count: number }[]) =>
      [...Map.groupBy(all, one => `${one.agency} ${one.kind}`)]
        .map(([key, of]) => [key, of.reduce((sum, { count }) => sum + count, 0)])
        .sort()
    expect(counts(groups)).toEqual(counts(entries.map(one => ({ ...one, count: 1 }))))
    const alone = groups.flatMap(one => one.entry ?? [])
    expect(alone.every(one => entries.some(entry => entry.id === one))).toBe(true)
    const significant = (all: readonly { significant: boolean; kind: string }[]) =>
      [...new Set(all.filter(one => one.significant).map(one => one.kind))].sort()
    expect(significant(groups)).toEqual(
      significant(entries.map(one => ({ kind: one.kind, significant: isSignificant(one) }))),
    )
  }
})

test('of an agency that told something there is a stretch for each time between its silences', async () => {
  const { id } = house.cast.children.jordan
  const { stretches } = await asked('dev', viewer => toldBand(viewer, id, { moment: null, only: null }, PERIOD))
  expect(stretches.filter(one => one.agency === police)).toEqual([
    { agency: police, from: '2024-06-03T00:00:00', to: '2024-06-04T00:00:00' },
    { agency: police, from: '2025-03-01T00:00:00', to: '2025-06-01T00:00:00' },
    { agency: police, from: '2026-03-14T21:40:00', to: '2026-03-23T00:00:00' },
  ])
})

test('what another agency keeps to itself leaves no point, and its silence is not broken by it', async () => {
  const { id } = house.cast.children.jordan
  const band = (who: 'dev' | 'amara') =>
    asked(who, viewer => toldBand(viewer, id, { moment: null, only: null }, PERIOD))
  const [own, others] = [await band('dev'), await band('amara')]
  const theirs = (all: typeof own) => all.points.filter(one => one.agency === police).length
  expect(theirs(own)).toBeGreaterThan(theirs(others))
})

test('significance as known then is that of then', async () => {
  const { id } = house.cast.children.jordan
  const marked = (moment: Moment | null) =>
    asked('dev', async viewer =>
      (await toldBand(viewer, id, { moment, only: null }, PERIOD)).points
        .filter(one => one.significant)
        .map(one => one.entry),
    )
  const before = await marked(null)
  const entry = await asked('dev', async viewer => {
    const entries = await standing(viewer, id, { at: MARCH, by: 'pooled' }, null)
    const plain = entries.find(one => !before.includes(one.id))?.id ?? ('' as EntryId)
    await remarkOn(viewer, plain, {
      significance: 'It was the first time.',
      analysis: '',
      wordsConfirmed: true,
      seen: null,
    })
    return plain
  })
  expect(await marked(null)).toContain(entry)
  expect(await marked({ at: MARCH, by: 'pooled' })).not.toContain(entry)
})

const asked = <Answer>(who: 'dev' | 'amara' | 'grace' | 'leila', work: (viewer: Viewer) => Promise<Answer>) =>
  house.cast.as(who, NOW, work)

const standing = async (
  viewer: Viewer,
  id: Parameters<typeof reading>[1][number],
  moment: Moment | null,
  only: Only | null,
) => (await reading(viewer, [id], { moment, only })).entries.filter(one => one.standing === 'told')

const startOf = ({ when, knownAt }: Entry): string => when.from ?? when.to ?? knownAt.toISOString().slice(0, 19)
const ends = (all: readonly string[]) => ({ first: all[0], last: all.at(-1) })

const SHOWN = { from: `${PERIOD.from}T00:00:00`, to: `${PERIOD.to}T00:00:00` }
const period = async (viewer: Viewer, moment: Moment | null) => {
  const child = house.cast.children.jordan.id
  return { child, moment, sights: moment ? await sightsOf(viewer, [child], moment) : [], only: null, ...SHOWN }
}

const isSignificant = ({ remarks }: Entry): boolean => remarks.some(one => one.significance !== '')
