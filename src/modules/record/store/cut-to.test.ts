import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastHouse, castDatabase } from '../../../../test/cast.ts'
import type { Viewer } from '../../../kernel/index.ts'
import {
  childNamed,
  cutNamed,
  keepCut,
  type Only,
  reading,
  recordEntry,
  storyOf,
  toldHere,
  toldMonths,
} from '../index.ts'

let house: CastHouse
beforeAll(async () => {
  house = await castDatabase()
  await asDev(async viewer => {
    const child = await childNamed(viewer, house.cast.children.jordan.reference)
    const when = {
      edtf: '2026-06',
      asTyped: 'June 2026',
      zone: 'Europe/London',
      from: '2026-06-01T00:00:00',
      to: '2026-07-01T00:00:00',
      hasTime: false,
      at: null,
    } as const
    const entry = {
      kind: 'contact',
      when,
      knownAt: null,
      howKnown: 'told',
      source: '',
      circulation: 'circle',
      named: [],
      people: [],
      alsoAbout: [],
    } as const
    await recordEntry(viewer, child, { ...entry, text: 'A 50% share_of ÉCLAIRS \\ was “his”.', wordsConfirmed: true })
  })
})
afterAll(() => house?.drop())

const NOW = '2026-11-25T09:00:00Z'
const asDev = <Answer>(work: (viewer: Viewer) => Promise<Answer>) => house.cast.as('dev', NOW, work)
const found = async (only: Only, who: 'dev' | 'amara' = 'dev'): Promise<number> => {
  const { id } = house.cast.children.jordan
  return house.cast.as(who, NOW, async viewer => (await reading(viewer, [id], { only })).entries.length)
}

test.for([
  ['50% share', 1],
  ['share_of éclairs', 1],
  ['\\ was', 1],
  ['5_%', 0],
  ['%', 1],
  ['shops', 3],
  ['SHOPS', 3],
] as const)('“%s” is found as it is typed, %i times', async ([words, times]) => {
  expect(await found({ words })).toBe(times)
})

test('words of another agency’s own are not found, nor is their month or kind', async () => {
  expect(await found({ words: 'for the unit only' })).toBe(1)
  expect(await found({ words: 'for the unit only' }, 'amara')).toBe(0)
  const { id } = house.cast.children.jordan
  const only = { words: 'for the unit only' }
  const months = (who: 'dev' | 'amara') =>
    house.cast.as(who, NOW, viewer => toldMonths(viewer, id, { moment: null, only }))
  expect(await months('dev')).toHaveLength(1)
  expect(await months('amara')).toEqual([])
})

test('what may have happened in a period is found by it, what began after it is not', async () => {
  const june = (from: string, to: string) =>
    found({ from: `${from}T00:00:00`, to: `${to}T00:00:00`, words: 'share_of' })
  expect(await june('2026-06-20', '2026-08-01')).toBe(1)
  expect(await june('2026-05-01', '2026-06-02')).toBe(1)
  expect(await june('2026-07-01', '2026-08-01')).toBe(0)
  expect(await june('2026-05-01', '2026-06-01')).toBe(0)
})

test('the months of what stands are those of the chronology, whichever way they are asked', async () => {
  for (const who of ['dev', 'amara', 'grace'] as const)
    for (const child of [house.cast.children.jordan, house.cast.children.mia, house.cast.children.esme]) {
      const read = await house.cast.as(who, NOW, async viewer => ({
        here: await toldHere(viewer, child.id),
        asked: await toldMonths(viewer, child.id, { moment: null, only: { from: '1900-01-01T00:00:00' } }),
        entries: (await reading(viewer, [child.id])).entries.filter(one => one.standing === 'told'),
      }))
      const keys = (all: readonly { readonly agency: string; readonly month: string }[]) =>
        [...new Set(all.map(one => `${one.agency} ${one.month}`))].sort()
      const told = read.entries.map(one => ({
        agency: one.agency,
        month: (one.when.from ?? one.when.to ?? one.knownAt.toISOString()).slice(0, 7),
      }))
      expect(keys(read.here.months)).toEqual(keys(told))
      expect(keys(read.asked)).toEqual(keys(told))
      expect([...read.here.kinds].sort()).toEqual([...new Set(read.entries.map(one => one.kind))].sort())
    }
})

test('what was recorded last is the newest of what is read, and the child’s own words stand by themselves', async () => {
  const { changed, voice, toldLast, entries } = await asDev(async viewer => {
    const { id } = house.cast.children.jordan
    return { ...(await storyOf(viewer, id)), entries: (await reading(viewer, [id])).entries }
  })
  const newest = [...entries].sort((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime())
  expect(changed.map(one => one.id)).toEqual(newest.slice(0, 5).map(one => one.id))
  expect(voice?.text).toContain('If one person rang me')
  expect(toldLast.get(newest[0]?.agency ?? ('' as never))).toEqual(newest[0]?.recordedAt)
})

test('a cut is there for its own worker, on its own child, for a day', async () => {
  const { jordan, esme } = house.cast.children
  const asked = { agency: null, person: null, thing: null, kind: null, from: null, to: null, words: 'shops' }
  const id = await asDev(async viewer => keepCut(viewer, await childNamed(viewer, jordan.reference), asked))
  const seen = (who: 'dev' | 'amara', on: { readonly reference: string }, at = NOW) =>
    house.cast.as(
      who,
      at,
      async viewer => (await cutNamed(viewer, await childNamed(viewer, on.reference), id ?? ''))?.only,
    )
  expect(await seen('dev', jordan)).toEqual({ words: 'shops' })
  expect(await seen('dev', esme)).toBeUndefined()
  expect(await seen('amara', jordan)).toBeUndefined()
  expect(await seen('dev', jordan, '2026-11-26T09:00:01Z')).toBeUndefined()
  expect(
    await asDev(async viewer => keepCut(viewer, await childNamed(viewer, jordan.reference), { ...asked, words: '' })),
  ).toBeNull()
})
