import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../../../seeds/cast.ts'
import type { Played } from '../../../../seeds/play.ts'
import { type CastHouse, castDatabase } from '../../../../test/cast.ts'
import { Invalid, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { childNamed, reading, recordFact, subjectNamed } from '../../record/index.ts'
import type { FamilyChoices } from '../model.ts'
import { gedcomOf, inOrder, readFamily, sameFamily } from '../model.ts'
import { familyAround } from '../reads/family-around.ts'
import { familyFileNamed } from '../reads/family-files.ts'
import { bringFamilyIn, type FamilySaying, handOverFamily, previewFamily } from './family-files.ts'

// A family tree of Jordan's aunt on the record of a child of the cast, under the policies.

let fresh: CastHouse
let cast: Played
beforeAll(async () => {
  fresh = await castDatabase()
  cast = fresh.cast
})
afterAll(() => fresh?.drop())

let minute = 0
const as = <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>): Promise<Answer> =>
  cast.as(who, new Date(Date.UTC(2026, 5, 1, 9, minute++)).toISOString(), work)

const FAMILY = readFileSync(new URL('../../../../seeds/lists/family.ged', import.meta.url))
const fileOf = (bytes: Uint8Array | string) => ({ name: 'family.ged', bytes: Buffer.from(bytes) })
const CHOICES: FamilyChoices = {
  ...{ who: null, steps: null, same: new Map(), apart: true, wordsConfirmed: false, leaveOut: false },
}
const SAYING: FamilySaying = { howKnown: 'told', source: 'his aunt', circulation: 'circle' }

const bring = (
  who: WorkerName,
  child: 'jordan' | 'mia' | 'esme' | 'wren',
  file: Uint8Array | string,
  choices: Partial<FamilyChoices> = {},
  saying: Partial<FamilySaying> = {},
) =>
  as(who, async viewer => {
    const on = await childNamed(viewer, cast.children[child].reference)
    const list = await familyFileNamed(viewer, await handOverFamily(viewer, on, fileOf(file)))
    return bringFamilyIn(viewer, list, { ...CHOICES, ...choices }, { ...SAYING, ...saying }, 500)
  })

test('a family comes in whole, with what is known of each and who is what to whom', async () => {
  const outcome = await bring('amara', 'esme', FAMILY, { who: 'I1' })
  expect(outcome).toEqual({ added: 9, known: 1, ties: 16 })
  const { facts, ties } = await as('amara', async viewer => {
    let near: readonly SubjectId[] = [(await childNamed(viewer, cast.children.esme.reference)).id]
    for (let step = 0; step < 4; step++) {
      const read = await reading(viewer, near, { limit: 0 })
      near = [...new Set([...near, ...read.ties.flatMap(({ from, to }) => [from, to])])]
    }
    return reading(viewer, near, { limit: 0 })
  })
  const frank = facts.find(({ value }) => value === 'Frank Vale')?.subject
  const of = (kind: string) => facts.filter(fact => fact.subject === frank && fact.kind === kind)
  expect(of('birth-date').map(({ value }) => value)).toEqual(['[1955..1957]'])
  expect(of('death-date').map(({ value }) => value)).toEqual(['2003-11-02'])
  expect(of('name')[0]).toMatchObject({ source: 'his aunt', howKnown: 'told', detail: { 'Family name': 'Vale' } })
  const partners = ties.filter(({ kind, from, to }) => kind === 'partner-of' && [from, to].includes(frank ?? from))
  expect(partners.map(({ code, since, until }) => [code, since?.edtf, until?.edtf]).sort()).toEqual([
    ['divorced', '1999', undefined],
    ['married', '1986-09-06', '1999'],
  ])
  const foster = facts.find(({ value }) => value === 'Tobias Renn')?.subject
  expect(ties.filter(({ to, kind }) => to === foster && kind === 'carer-of').length).toBe(2)
})

test('the same file again adds nothing; a longer one adds what is new', async () => {
  await expect(bring('amara', 'esme', FAMILY, { who: 'I1' })).rejects.toThrow(Invalid)
  const more = FAMILY.toString().replace(
    '0 @F1@ FAM',
    '0 @I11@ INDI\n1 NAME Wilf /Vale/\n1 SEX M\n1 FAMC @F2@\n0 @F1@ FAM',
  )
  expect(await bring('amara', 'esme', more, { who: 'I1' })).toEqual({ added: 1, known: 10, ties: 2 })
})

test('what came in goes out again, and says the same', async () => {
  const { family } = await as('amara', async viewer => {
    const esme = await childNamed(viewer, cast.children.esme.reference)
    return familyAround(viewer, esme, '2026-06-02')
  })
  expect(family.people.length).toBeGreaterThan(3)
  for (const version of ['5.5.1', '7.0'] as const) {
    const again = readFamily(Buffer.from(gedcomOf(family, version)))
    if (!again.ok) throw new Error(again.sentence)
    expect(again.file.problems).toEqual([])
    expect(inOrder(again.file.family)).toEqual(inOrder(family))
    expect(sameFamily(again.file.family, family)).toBe(true)
  }
})

test('nobody is joined by the system: a namesake is asked about, and is who a person says', async () => {
  const asked = await as('amara', async viewer => {
    const jordan = await childNamed(viewer, cast.children.jordan.reference)
    return (await previewFamily(viewer, jordan, fileOf(FAMILY))).look
  })
  expect(asked.who).toBe('I1')
  expect(asked.perhaps.map(({ name }) => name).sort()).toEqual(['Craig Hollin', 'Dana Vale', 'Maureen Vale'])
  await expect(bring('amara', 'jordan', FAMILY, { who: 'I1', apart: false })).rejects.toMatchObject({
    fields: { apart: expect.any(String) },
  })
  const same = new Map(asked.perhaps.map(({ pointer, reference }) => [pointer, reference as string]))
  const outcome = await bring('amara', 'jordan', FAMILY, { who: 'I1', same, apart: false })
  // That Dana and Craig are his parents, and Maureen hers, stood there already.
  expect(outcome).toEqual({ added: 6, known: 4, ties: 13 })
})

test('words that are protected on the record are not carried to the circle by a file', async () => {
  const told = FAMILY.toString().replace('The family still talk about his allotment.', 'He lived at 3 Cooper Row.')
  const mia = async (viewer: Viewer) => childNamed(viewer, cast.children.mia.reference)
  await as('amara', async viewer => {
    const on = await mia(viewer)
    const said = { kind: 'description', value: '3 Cooper Row', howKnown: 'told', source: '' } as const
    await recordFact(viewer, { on, circulation: 'agency' }, on.id, said)
  })
  await expect(bring('amara', 'mia', told)).rejects.toMatchObject({ fields: { wordsConfirmed: expect.any(String) } })
  const narrow = await bring('amara', 'mia', told, {}, { circulation: 'agency' })
  expect(narrow.added).toBe(10)
  const seen = await as('tomas', async viewer => {
    const { ties, facts } = await reading(viewer, [(await mia(viewer)).id], { limit: 0, around: 1 })
    return { ties, facts }
  })
  expect(JSON.stringify(seen)).not.toContain('Lewis Vale')
})

test('within some steps, and not more people than were allowed', async () => {
  const one = await bring('amara', 'wren', FAMILY, { who: 'I1', steps: 1 }).catch((failure: unknown) => failure)
  expect(one).toEqual({ added: 2, known: 1, ties: 3 })
  const few = as('amara', async viewer => {
    const on = await childNamed(viewer, cast.children.wren.reference)
    const list = await familyFileNamed(viewer, await handOverFamily(viewer, on, fileOf(FAMILY)))
    return bringFamilyIn(viewer, list, CHOICES, SAYING, 3)
  })
  await expect(few).rejects.toMatchObject({ fields: { steps: expect.stringContaining('10 people') } })
})

test('whoever was brought in is read by the circle, and is nobody to anybody else', async () => {
  const lewis = await as('amara', async viewer => {
    const esme = await childNamed(viewer, cast.children.esme.reference)
    const { subjects } = await reading(viewer, [esme.id], { limit: 0, around: 1 })
    return [...subjects.values()].find(({ name }) => name === 'Maureen Vale')
  })
  expect(lewis?.reference).toBeTruthy()
  await as('amara', viewer => subjectNamed(viewer, lewis?.reference ?? ''))
  await expect(as('leila', viewer => subjectNamed(viewer, lewis?.reference ?? ''))).rejects.toThrow()
})
