import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHILDREN } from '../../seeds/cast.ts'
import { ENTRIES } from '../../seeds/entries.ts'
import type { Played } from '../../seeds/play.ts'
import { newReference } from '../../src/kernel/index.ts'
import { crawl } from './crawl.ts'
import { type Answer, AT, EVERYBODY, type LeakHouse, openLeakHouse, type Sessions, twinOf, within } from './house.ts'
import { marksShown, masked, parting } from './mask.ts'

let house: LeakHouse & Sessions
const served = new Map<string, Map<string, Answer>>()
/** Colleagues of somebody who is watched in the same role; everybody in the drill. */
const RESTING: readonly string[] = ['tomas', 'helen', 'joy', 'paula', 'ben', 'callum', 'marta', 'dilys', 'ines']
const WATCHED = EVERYBODY.filter(who => process.env['SIGHTLINE_FULL'] || !RESTING.includes(who))
/** In the locked child's circle, or the duty worker: whoever may see the one that is added to the second world. */
const OUTSIDE = WATCHED.filter(who => who !== 'amara' && who !== 'owen')
const HIDDEN = newReference()
/** The hidden child and their friend by reference and name, and whoever they stand beside: nothing of it may tell of them. */
const LOOKED_FOR = [
  HIDDEN,
  'ZZ-L-Hidden',
  'ZZ-L-Friend',
  'Hidden',
  'Jordan Vale',
  'Tel silver corsa',
  'silver corsa',
  'Vale 2012',
]

beforeAll(async () => {
  house = await openLeakHouse()
  for (const who of WATCHED) served.set(who, await crawl(house, who))
}, within(480_000))
afterAll(() => house?.close())

test('nobody outside a sealed child’s circle is served a mark of theirs, on any page, in any header', () => {
  const shown = [...served].flatMap(([who, answers]) =>
    [...answers].flatMap(([url, answer]) => marksShown(who as 'amara', answer).map(mark => `${who} ${url}: ${mark}`)),
  )
  expect(shown).toEqual([])
  const inside = [...(served.get('amara') ?? [])].filter(([, answer]) => answer.body.includes('ZZ-L-'))
  expect(inside.length).toBeGreaterThan(3)
})

test('an administrator is served no child, no name and no word of the record', () => {
  const words = [
    ...CHILDREN.map(child => child.name.split(' ')[0] ?? ''),
    ...ENTRIES.map(entry => entry.text.slice(0, 30)),
  ]
  const references = Object.values(house.cast.children).map(child => child.reference)
  // The design system's own page shows its parts with invented words, to anyone.
  const pages = [...(served.get('sam') ?? [])].filter(([url]) => url !== '/parts')
  const shown = pages.flatMap(([url, { body }]) =>
    [...words, ...references].filter(word => body.includes(word)).map(word => `${url}: ${word}`),
  )
  expect(served.get('sam')?.size).toBeGreaterThan(10)
  expect(shown).toEqual([])
})

test('no mark, name or word of a child is in the audit or in a notice', async () => {
  const { rows } = await house.admin.query<{ line: string }>(
    `select e::text as line from audit_event e union all select n::text from notice n union all select s::text from audit_subject s`,
  )
  const words = ['ZZ-', ...CHILDREN.map(child => child.name), ...ENTRIES.map(entry => entry.text.slice(0, 30))]
  expect(rows.length).toBeGreaterThan(200)
  expect(rows.filter(({ line }) => words.some(word => line.includes(word)))).toEqual([])
})

test(
  'a world with one more locked child is the same world to whoever may not see them',
  async () => {
    const before = new Map<string, string>()
    for (const who of OUTSIDE)
      for (const terms of LOOKED_FOR)
        before.set(`${who} ${terms}`, masked(await searchFor(house, who, terms), [HIDDEN]))
    house = await twinOf(house, admin => hideOneMore(admin, house.cast))
    const apart: string[] = []
    let compared = 0
    for (const who of OUTSIDE) {
      const first = served.get(who) ?? new Map<string, Answer>()
      const second = await crawl(house, who)
      const added = [...second.keys()].filter(url => !first.has(url) && !url.includes('/searches/'))
      apart.push(...added.map(url => `${who}: ${url} is there in one world only`))
      for (const [url, answer] of first) {
        const twin = second.get(url)
        const parted = twin ? parting(masked(answer), masked(twin)) : 'gone in the second world'
        if (parted) apart.push(`${who} ${url}: ${parted}`)
        compared += 1
      }
      for (const terms of LOOKED_FOR) {
        const found = masked(await searchFor(house, who, terms), [HIDDEN])
        const parted = parting(before.get(`${who} ${terms}`) ?? '', found)
        if (parted) apart.push(`${who} looks for ${terms}: ${parted}`)
      }
    }
    expect(apart.slice(0, 10)).toEqual([])
    expect(compared).toBeGreaterThan(200)
  },
  within(480_000),
)

test('the one who may see the locked child does see them: the second world is another', async () => {
  expect((await searchFor(house, 'amara', 'ZZ-L-Hidden')).body).toContain(HIDDEN)
  const { body } = await house.ask('amara', `/children/${HIDDEN}`)
  expect(body).toContain('ZZ-L-Hidden')
  const own = await house.ask('amara', `/children/${house.cast.children.jordan.reference}`)
  expect(own.body).toContain('<blockquote class="sl-voice__words">ZZ-L-Named the</blockquote>')
  expect(own.body).toContain('July 2026')
})

async function searchFor({ ask }: LeakHouse, who: (typeof EVERYBODY)[number], terms: string): Promise<Answer> {
  const kept = await ask(who, '/find', { method: 'POST', body: { terms } })
  const url = String(kept.headers['location'])
  const found = kept.status === 303 ? await ask(who, url) : kept
  return { ...found, body: found.body.replaceAll(url.split('/').at(-1) ?? url, 'SEARCH') }
}

/** One more locked child: with a circle, facts and a seal; in what happened to visible children; tied to them; with a conflict. */
async function hideOneMore(admin: Client, { workers, children }: Played): Promise<void> {
  const p = workers.amara.partnership
  const [child, home] = [crypto.randomUUID(), crypto.randomUUID()]
  const { rows } = await admin.query('select agency_id from post where worker_id = $1', [workers.amara.worker])
  const by = {
    p,
    child,
    home,
    friend: crypto.randomUUID(),
    worker: workers.amara.worker,
    agency: rows[0].agency_id,
    at: '2026-05-01T09:00:00Z',
    mia: children.mia.id,
    jordan: children.jordan.id,
    few: crypto.randomUUID(),
    happening: crypto.randomUUID(),
    telling: crypto.randomUUID(),
  }
  const columns = Object.keys(by)
  const run = (statement: string) => {
    const used = columns.filter(name => new RegExp(`:${name}\\b`).test(statement))
    const text = used.reduce((sql, name, at) => sql.replace(new RegExp(`:${name}\\b`, 'g'), `$${at + 1}`), statement)
    return admin.query(
      text,
      used.map(name => Reflect.get(by, name)),
    )
  }
  await admin.query('begin')
  await run(`insert into audience (partnership_id, id, kind, subject_id, agency_id, purpose, basis, created_by, created_at)
    values (:p, :home, 'circle', :child, :agency, 'safety', 'law', :worker, :at)`)
  await run(`insert into subject (partnership_id, id, reference, kind, audience_id, has_circle, seal, recorded_by, recorded_at)
    values (:p, :child, '${HIDDEN}', 'person', :home, true, 'locked', :worker, :at)`)
  await run(`insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
    values (:p, gen_random_uuid(), :home, :child, :worker, :agency, 'circle', 'lead worker', false, :worker, :at, :at)`)
  await run(`insert into seal_change (partnership_id, id, audience_id, subject_id, level, reason, changed_by, changed_at)
    values (:p, gen_random_uuid(), :home, :child, 'locked', 'agreed', :worker, :at)`)
  // Named in their own circle and, under the clearance that the seal asks for, in the circle of a visible child.
  await run(`insert into fact (partnership_id, id, audience_id, entry_id, version, standing, subject_id, kind, value, protected, how_known, source,
      agency_id, worker_id, known_at, recorded_at, reason, sealed_to)
    select :p, gen_random_uuid(), a.id, gen_random_uuid(), 1, 'told', :child, 'name', 'ZZ-L-Hidden', false, 'told', '', :agency, :worker, :at, :at, '', :home
    from audience a where a.id = :home or (a.subject_id = :mia and a.kind = 'circle')`)
  // Part of everything that was ever told of anybody.
  await run(`insert into participant (partnership_id, telling_id, subject_id, role, audience_id, subject_kind, sorts_at, sealed_to)
    select :p, t.id, :child, 'also-about', t.audience_id, 'child', t.sorts_at, :home from telling t where t.partnership_id = :p`)
  await run(`insert into tie (partnership_id, id, audience_id, entry_id, version, standing, kind, from_subject_id, to_subject_id, since_edtf, until_edtf,
      how_known, source, agency_id, worker_id, known_at, recorded_at, reason, sealed_to, other_sealed_to)
    select :p, gen_random_uuid(), s.audience_id, gen_random_uuid(), 1, 'told', 'sibling-of', s.id, :child, '', '', 'told', '', :agency, :worker, :at, :at, '', null, :home
    from subject s where s.partnership_id = :p and s.has_circle and s.seal is null`)
  // Living at every place, using every thing and said to be everybody that the circle of a visible child knows of.
  await run(`insert into tie (partnership_id, id, audience_id, entry_id, version, standing, kind, from_subject_id, to_subject_id, since_edtf, until_edtf,
      how_known, source, agency_id, worker_id, known_at, recorded_at, reason, sealed_to, other_sealed_to)
    select :p, gen_random_uuid(), s.audience_id, gen_random_uuid(), 1, 'told', case s.kind when 'place' then 'lives-at' when 'person' then 'same-as' else 'uses' end,
      :child, s.id, '', '', 'told', '', :agency, :worker, :at, :at, '', :home, null
    from subject s where s.partnership_id = :p and not s.has_circle`)
  // What is made of it all in their circle, beside every entry of everybody.
  await run(`insert into remark (partnership_id, id, audience_id, entry_id, subject_id, significance, analysis, agency_id, worker_id, known_at, recorded_at)
    select :p, gen_random_uuid(), :home, t.entry_id, :child, 'ZZ-L-Significance', 'ZZ-L-Analysis', :agency, :worker, :at, :at
    from telling t where t.partnership_id = :p and t.superseded_at is null`)
  // And decided to be the event that is told in their circle.
  await run(`insert into event_link (partnership_id, id, audience_id, other_audience_id, entry_id, other_entry_id, verdict, reason, agency_id, worker_id, known_at, recorded_at)
    select :p, gen_random_uuid(), :home, t.audience_id, t.entry_id, 'ffffffff-ffff-4fff-bfff-ffffffffffff', 'same', 'ZZ-L-Reason', :agency, :worker, :at, :at
    from telling t where t.partnership_id = :p and t.superseded_at is null`)
  // In their circle's copy of what was told of a visible child.
  await run(`insert into conference_copy (partnership_id, id, audience_id, subject_id, purpose, title, made_at, agency_id, worker_id)
    values (:p, :friend, :home, :mia, 'review', 'ZZ-L-Copy', :at, :agency, :worker)`)
  await run(`insert into copy_part (partnership_id, copy_id, ordinal, audience_id, worker_id, made_at, kind, version_id, entry_id)
    select :p, :friend, row_number() over (), :home, :worker, :at, 'telling', t.id, t.entry_id from telling t where t.partnership_id = :p`)
  // And in a pack that is made there of the visible child, for them.
  await run(`insert into pack (partnership_id, id, audience_id, subject_id, recipient, recipient_worker_id, purpose, sections, reason, made_at, agency_id, worker_id)
    values (:p, :few, :home, :mia, 'professional', :worker, 'review', '{}', 'ZZ-L-Pack', :at, :agency, :worker)`)
  await run(`insert into pack_part (partnership_id, pack_id, ordinal, audience_id, recipient, worker_id, made_at, kind, version_id, entry_id)
    select :p, :few, row_number() over (), :home, 'professional', :worker, :at, 'telling', t.id, t.entry_id from telling t where t.partnership_id = :p`)
  // In an enquiry that their circle knows of, about a visible child; and passed on in every enquiry that there is.
  await run(`insert into enquiry (partnership_id, id, audience_id, subject_id, entry_id, authority, contact, asks, words, basis, sent_by, sent_on,
      expected_on, agency_id, worker_id, recorded_at)
    values (:p, :friend, :home, :jordan, gen_random_uuid(), 'ZZ-L-Authority', 'ZZ-L-Contact', 'known', 'ZZ-L-Asked', 'law', 'letter', '2026-05-01',
      '2026-05-02', :agency, :worker, :at)`)
  await run(`insert into enquiry_step (partnership_id, id, enquiry_id, audience_id, subject_id, entry_id, outcome, said_by, said_on, words, next,
      agency_id, worker_id, recorded_at)
    values (:p, gen_random_uuid(), :friend, :home, :jordan, gen_random_uuid(), 'known', 'ZZ-L-Said', '2026-05-01', 'ZZ-L-Answer', '', :agency, :worker, :at)`)
  await run(`insert into enquiry_part (partnership_id, enquiry_id, ordinal, audience_id, worker_id, recorded_at, subject_id, version_id)
    select :p, e.id, 99, e.audience_id, e.worker_id, e.recorded_at, :child, f.id from enquiry e, fact f
    where e.partnership_id = :p and f.partnership_id = :p and f.value = 'ZZ-L-Hidden' and f.audience_id <> :home`)
  // A friend of theirs, known in their own circle only, and tied there to a visible child and to everything that was met on other records.
  await run(`insert into subject (partnership_id, id, reference, kind, audience_id, has_circle, recorded_by, recorded_at)
    values (:p, :friend, '${newReference()}', 'person', :home, false, :worker, :at)`)
  await run(`insert into fact (partnership_id, id, audience_id, entry_id, version, standing, subject_id, kind, value, protected, how_known, source,
      agency_id, worker_id, known_at, recorded_at, reason)
    values (:p, gen_random_uuid(), :home, gen_random_uuid(), 1, 'told', :friend, 'name', 'ZZ-L-Friend', false, 'told', '', :agency, :worker, :at, :at, '')`)
  await run(`insert into tie (partnership_id, id, audience_id, entry_id, version, standing, kind, from_subject_id, to_subject_id, since_edtf, until_edtf,
      how_known, source, agency_id, worker_id, known_at, recorded_at, reason)
    select :p, gen_random_uuid(), :home, gen_random_uuid(), 1, 'told', 'friend-of', :friend, s.id, '', '', 'told', '', :agency, :worker, :at, :at, ''
    from subject s where s.partnership_id = :p and s.id <> :friend and s.seal is null`)
  // Told to one of them alone, on the record of a visible child: the newest of all, in the child's own words, in a month of its own.
  await run(`insert into audience (partnership_id, id, kind, subject_id, agency_id, purpose, basis, created_by, created_at)
    values (:p, :few, 'named', :jordan, :agency, 'named people only', 'law', :worker, :at)`)
  await run(`insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
    values (:p, gen_random_uuid(), :few, :jordan, :worker, :agency, 'named', 'named', false, :worker, :at, :at)`)
  await run(
    `insert into happening (partnership_id, id, kind, worker_id, recorded_at) values (:p, :happening, 'voice', :worker, '${AT}')`,
  )
  await run(`insert into telling (partnership_id, id, audience_id, happening_id, entry_id, version, standing, kind, when_edtf, when_typed, zone, sorts_at,
      text, how_known, source, agency_id, worker_id, known_at, recorded_at, reason)
    values (:p, :telling, :few, :happening, gen_random_uuid(), 1, 'told', 'voice', '2026-07', 'July 2026', 'Europe/London', '2026-07-01',
      'ZZ-L-Named the', 'told', '', :agency, :worker, :at, '${AT}', '')`)
  await run(`insert into participant (partnership_id, telling_id, subject_id, role, audience_id, subject_kind, sorts_at)
    values (:p, :telling, :jordan, 'about', :few, 'child', '2026-07-01')`)
  await run(`insert into conflict (partnership_id, id, worker_id, subject_id, reason, declared_by, declared_at)
    values (:p, gen_random_uuid(), '${workers.grace.worker}', :child, 'family', '${workers.grace.worker}', :at)`)
  await run(
    `insert into search (partnership_id, id, worker_id, terms, at, expires_at) values (:p, gen_random_uuid(), :worker, '${HIDDEN}', :at, '${AT}')`,
  )
  await admin.query('commit')
}
