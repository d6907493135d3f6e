import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../../../../../seeds/cast.ts'
import { type LeakHouse, openLeakHouse, type Sessions } from '../../../../../../test/leaks/house.ts'
import { readPdf } from '../../../../../../test/samples/documents/text-of.ts'

// Over HTTP: packs for a professional, for each parent and for the child, made, taken and read as a reader's program reads them.

let house: LeakHouse & Sessions
beforeAll(async () => {
  house = await openLeakHouse()
})
afterAll(() => house?.close())

type Body = Readonly<Record<string, unknown>>
interface Preview {
  readonly outgoing: readonly {
    readonly line: { readonly entry: string; readonly number: number }
    readonly told: { readonly text: string; readonly kind: string; readonly source: string }
    readonly held: string | null
    readonly words: readonly string[]
  }[]
  readonly problem: string
}

const child = (name: 'jordan' | 'kofi' | 'mia' | 'esme') => house.cast.children[name].reference
const asking = (of: string, query: Readonly<Record<string, string>>) =>
  `/api/v1/children/${of}/packs/preview?${new URLSearchParams({ purpose: 'conference', ...query })}`

async function previewed(who: WorkerName, address: string): Promise<Preview> {
  const { status, body } = await house.ask(who, address)
  expect(status, body.slice(0, 300)).toBe(200)
  return JSON.parse(body) as Preview
}

async function made(who: WorkerName, address: string, body: Body): Promise<string> {
  const answer = await house.ask(who, address, { method: 'POST', body })
  expect(answer.status, answer.body.slice(0, 300)).toBe(201)
  return (JSON.parse(answer.body) as { id: string }).id
}

/** All that the file says, in its words and of itself. */
const taken = (who: WorkerName, pack: string) => house.ask(who, `/packs/${pack}/file`)

/** Everything ticked that can be, and every word confirmed: the widest pack that there can be for them. */
async function widest(who: WorkerName, of: string, query: Readonly<Record<string, string>>): Promise<string> {
  const address = asking(of, query)
  const { outgoing } = await previewed(who, address)
  const entries = outgoing.filter(({ held }) => held === null).map(({ line }) => line.entry)
  const sections = ['born', 'asked', 'family']
  return made(who, address, { entries, sections, reason: 'Agreed with the chair' })
}

test('a professional’s pack holds what the whole circle was told, who was asked, and the adults of concern; and nothing narrower', async () => {
  const { rows } = await house.admin.query<{ id: string }>(`select id from pack where recipient = 'professional'`)
  const answer = await taken('dev', rows[0]?.id ?? '')
  expect(answer.headers['content-disposition']).toMatch(/filename="pack-[0-9A-Z]{5}-[0-9A-Z]{5}-2026-05-21\.pdf"/)
  for (const words of [
    'Jordan Vale',
    'Who was asked',
    'Grace Whitlow',
    'Smiler',
    'new trainers',
    'For Dev Sandhu',
    'Taken by Dev Sandhu',
  ])
    expect(answer.body).toContain(words)
  const narrow = await house.admin.query<{ text: string }>(
    `select t.text from telling t join audience a on a.id = t.audience_id where a.kind <> 'circle'`,
  )
  expect(narrow.rows.length).toBeGreaterThan(2)
  expect(narrow.rows.filter(({ text }) => answer.body.includes(text.slice(0, 30)))).toEqual([])
})

test('what a file says of itself names nobody', async () => {
  const { rows } = await house.admin.query<{ id: string }>('select id from pack')
  for (const { id } of rows) {
    const headers = { cookie: `__Host-session=${house.tokens.amara}` }
    const { rawPayload } = await house.app.inject({ url: `/packs/${id}/file`, headers })
    const { info, xmp, outline } = await readPdf(rawPayload)
    expect(JSON.stringify({ info, xmp, outline })).not.toMatch(/Jordan|Vale|Dana|Dev|Amara|Smiler/)
  }
})

/** Written by somebody who does not know that it is protected, and so told to everybody in the circle. */
const TOLD_UNAWARE = [
  'Rang from 3 Cooper Row at teatime.',
  'Seen outside 3 COOPER ROW.',
  'He stays at 3, Cooper-Row now.',
  'The postcode he gave was ZZ993CR.',
  'A parcel came for zz99 3cr.',
  'His father answered at 41 Gantry  Street.',
  'Smiler came by again.',
  'A boy said SMILER had rung.',
  'It was smiler’s car.',
]
/** Like them, and of nobody. */
const HARMLESS = [
  'There was a row about dinner.',
  'Northmere was busy.',
  'He smiled a lot today.',
  'Three cooks at the fair.',
]

test('protected words and adults of concern are found however they are written, and what is only like them is not', async () => {
  const entry = { kind: 'observation', when: '4 May 2026', howKnown: 'observed', source: '', circulation: 'circle' }
  for (const text of [...TOLD_UNAWARE, ...HARMLESS])
    await made('grace', `/api/v1/children/${child('jordan')}/entries/new`, { ...entry, text })
  for (const query of [{ for: 'parent', who: house.cast.people.dana.reference }, { for: 'child' }]) {
    const { outgoing } = await previewed('amara', asking(child('jordan'), query))
    const held = new Set(outgoing.flatMap(one => (one.held === null ? [] : [one.told.text])))
    expect(TOLD_UNAWARE.filter(text => !held.has(text))).toEqual([])
    expect(HARMLESS.filter(text => held.has(text))).toEqual([])
  }
})

test.each([
  ['amara', 'jordan', 'dana'],
  ['amara', 'jordan', 'craig'],
  ['amara', 'jordan', null],
  ['paula', 'kofi', 'efua'],
  ['paula', 'kofi', null],
] as const)(
  '%s, %s: the widest pack for %s holds no protected word, no adult of concern, no source and nothing narrower',
  async (who, of, parent) => {
    const query = parent ? { for: 'parent', who: house.cast.people[parent].reference } : { for: 'child' }
    const body = (await taken(who, await widest(who, child(of), query))).body
    expect(body).toContain(parent ? 'What we share with you' : 'About you')
    const kept = await house.admin.query<{ value: string }>(
      `select distinct f.value from fact f join audience a on a.id = f.audience_id where f.standing = 'told'
      and (f.protected or f.subject_id in (select from_subject_id from tie where kind = 'worries-about'))
      and f.kind in ('name', 'address', 'school', 'number', 'service', 'identifier')`,
    )
    const sources = await house.admin.query<{ value: string }>(
      `select distinct t.source as value from telling t where length(t.source) > 8 and t.source not in (select name from agency)
      union select left(t.text, 30) from telling t join audience a on a.id = t.audience_id where a.kind <> 'circle'
      union select left(significance, 30) from remark union select left(analysis, 30) from remark`,
    )
    const parts = kept.rows.flatMap(({ value }) => [value, ...value.split(',').filter(part => /\d/.test(part))])
    const words = [...parts, ...sources.rows.map(({ value }) => value)].filter(word => word.trim().length > 3)
    expect(words.length).toBeGreaterThan(20)
    const shown = words.filter(word => body.includes(word.trim()))
    expect(shown).toEqual([])
    expect(body).not.toMatch(/Smiler|Adults of concern|network|Told to|Seen or heard by/i)
  },
)

test('nothing is in a parent’s pack but what was ticked, and what is held back cannot be ticked', async () => {
  const address = asking(child('jordan'), { for: 'parent', who: house.cast.people.dana.reference })
  const { outgoing } = await previewed('amara', address)
  const [first] = outgoing.filter(({ held, words }) => held === null && words.length === 0)
  const held = outgoing.find(one => one.held !== null)
  const pack = await made('amara', address, { entries: [first?.line.entry], sections: [], reason: '' })
  const { body } = await taken('amara', pack)
  expect(body).toContain(first?.told.text.slice(0, 25))
  const others = outgoing.filter(one => one !== first).map(({ told }) => told.text.slice(0, 25))
  expect(others.filter(words => body.includes(words))).toEqual([])
  expect(body).not.toMatch(/Craig|Archie|2012|Mereside Police/)
  const refused = await house.ask('amara', address, {
    method: 'POST',
    body: { entries: [held?.line.entry], sections: [], reason: 'x' },
  })
  expect(refused.status).toBe(422)
})

test('words about somebody else go out with a reason or not at all', async () => {
  const address = asking(child('jordan'), { for: 'parent', who: house.cast.people.dana.reference })
  const { outgoing } = await previewed('amara', address)
  const flagged = outgoing.filter(({ held, words }) => held === null && words.length > 0)
  expect(flagged.map(({ told }) => told.kind)).toContain('voice')
  const body = { entries: flagged.map(({ line }) => line.entry), sections: [], reason: '' }
  const refused = await house.ask('amara', address, { method: 'POST', body })
  expect([refused.status, refused.body]).toEqual([422, expect.stringMatching(/words about somebody else/)])
})

test('there is no pack for a parent who gets no copies, nor for a stranger', async () => {
  const none = await previewed(
    'paula',
    asking(child('kofi'), { for: 'parent', who: house.cast.people.daniel.reference }),
  )
  expect(none.problem).toMatch(/gets? no copies/)
  const stranger = asking(child('jordan'), { for: 'parent', who: house.cast.people.maureen.reference })
  expect((await previewed('amara', stranger)).problem).toMatch(/Choose first/)
  const answer = await house.ask('amara', stranger, {
    method: 'POST',
    body: { entries: [], sections: ['born'], reason: '' },
  })
  expect(answer.status).toBe(422)
})

test('a family’s pack is not there for whoever may only read, nor for another circle', async () => {
  const { rows } = await house.admin.query<{ id: string }>(
    `select id from pack where recipient = 'parent' order by made_at limit 1`,
  )
  const pack = rows[0]?.id ?? ''
  for (const who of ['leila', 'colin', 'paula'] as const) expect((await taken(who, pack)).status, who).toBe(404)
  expect((await taken('dev', pack)).status).toBe(200)
})

test('what was withdrawn since is in no pack, which says that it is shortened; what was corrected since stands as it did', async () => {
  const { outgoing } = await previewed('grace', asking(child('jordan'), { for: 'child' }))
  const [own] = outgoing.filter(({ told }) => told.text.includes('new trainers'))
  const { rows } = await house.admin.query<{ id: string }>('select id from pack where made_at < $1', ['2026-06-01'])
  const packs = rows.map(({ id }) => id)
  for (const pack of packs) expect((await taken('dev', pack)).body).not.toContain('Shortened')
  const correction = {
    version: '1',
    text: 'ZZ-corrected words',
    when: '27 February 2026',
    howKnown: 'observed',
    source: '',
    reason: 'Misheard',
  }
  const corrected = await house.ask('grace', `/api/v1/entries/${own?.line.entry}/correct`, {
    method: 'POST',
    body: correction,
  })
  expect(corrected.status, corrected.body).toBe(201)
  for (const pack of packs) {
    const { body } = await taken('dev', pack)
    expect(body).toContain('new trainers')
    expect(body).not.toMatch(/ZZ-corrected|Shortened/)
  }
  const withdrawn = await house.ask('grace', `/api/v1/entries/${own?.line.entry}/withdraw`, {
    method: 'POST',
    body: { why: 'unfounded' },
  })
  expect(withdrawn.status, withdrawn.body).toBe(201)
  for (const pack of packs) {
    const { body } = await taken('dev', pack)
    expect(body).not.toContain('new trainers')
    expect(body).toContain('Shortened')
  }
})

test('who took a pack is on the record', async () => {
  const { rows } = await house.admin.query<{ id: string }>(`select id from pack where recipient = 'professional'`)
  await taken('ruth', rows[0]?.id ?? '')
  const lines = await house.admin.query<{ event: string; worker_id: string }>(
    `select event, worker_id from audit_event where event = 'pack.taken' order by transaction desc, id desc limit 1`,
  )
  expect(lines.rows[0]?.worker_id).toBe(house.cast.workers.ruth.worker)
})
