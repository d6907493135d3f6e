import type { Client } from 'pg'
import type { Reader } from './oracle.ts'
import { maySeal } from './oracle-acts.ts'
import { mayUpdate } from './oracle-writes.ts'
import { readersOf } from './reads.ts'
import type { Row, World } from './world.ts'

// What a guarded act leaves behind, looked at past every policy: rows that its worker may not even read. Runs inside the
// administrator's open transaction and undoes all of it.

type Check = (admin: Client, world: World, readers: readonly Reader[]) => Promise<boolean>

/** The names of the effects that did not come about; [] when all did. */
export async function missingEffects(admin: Client, world: World, now: string): Promise<string[]> {
  const readers = readersOf(world, now)
  const missing: string[] = []
  for (const [name, check] of Object.entries(CHECKS)) {
    await admin.query('savepoint effect')
    const came = await check(admin, world, readers).catch(() => false)
    await admin.query('rollback to savepoint effect')
    if (!came) missing.push(name)
  }
  return missing
}

const CHECKS: Readonly<Record<string, Check>> = {
  'a seal marks every mention and ends break-glass': async (admin, world, readers) => {
    const [reader, child] = pair(
      readers,
      world.subject,
      (one, subject) => maySeal(one, subject) && subject.seal === null,
    )
    const answers = await as(
      admin,
      reader,
      `select set_seal(gen_random_uuid(), '${child.id}', 'locked', 'why', null) as done`,
    )
    const left = await admin.query(
      `select from participant where subject_id = $1 and sealed_to is distinct from $2
        union all select from fact where subject_id = $1 and sealed_to is distinct from $2
        union all select from tie where from_subject_id = $1 and sealed_to is distinct from $2
        union all select from tie where to_subject_id = $1 and other_sealed_to is distinct from $2
        union all select from seat where subject_id = $1 and via in ('break-glass', 'assignment') and until_at > $3`,
      [child.id, child.audience_id, reader.now],
    )
    const mentions =
      world.participant.some(one => one.subject_id === child.id) && world.fact.some(one => one.subject_id === child.id)
    const tied = world.tie.some(one => one.from_subject_id === child.id || one.to_subject_id === child.id)
    return answers[0]?.['done'] === true && left.rowCount === 0 && mentions && tied
  },
  'a withdrawal takes every version, everyone in it and what was made of it': async (admin, world, readers) => {
    const [reader, telling] = ownTelling(world, readers)
    await admin.query(newVersion(telling, 'withdrawn'))
    await as(admin, reader, `select withdraw_telling('${telling.entry_id}') as taken`)
    const { rows } = await admin.query(
      `select (select count(*)::int from telling where id = $1 and withdrawn_at = $2) as words,
        (select count(*)::int from participant where telling_id = $1 and withdrawn_at is distinct from $2) as people,
        (select count(*)::int from remark where entry_id = $3 and withdrawn_at is null) as remarks,
        (select count(*)::int from event_link where $3 in (entry_id, other_entry_id) and withdrawn_at is null) as links,
        (select count(*)::int from enquiry where entry_id = $3 and agency_id = $4 and withdrawn_at is null)
          + (select count(*)::int from enquiry_step s where s.withdrawn_at is null and s.agency_id = $4 and s.entry_id = $3)
          + (select count(*)::int from enquiry_step s join enquiry e on e.id = s.enquiry_id
              where s.withdrawn_at is null and e.agency_id = $4 and e.entry_id = $3) as asked`,
      [telling.id, reader.now, telling.entry_id, reader.agency],
    )
    return (
      rows[0].words === 1 && [rows[0].people, rows[0].remarks, rows[0].links, rows[0].asked].every(left => left === 0)
    )
  },
  'a withdrawal of a fact takes every version': (admin, world, readers) => withdraws(admin, world, readers, 'fact'),
  'a withdrawal of a tie takes every version': (admin, world, readers) => withdraws(admin, world, readers, 'tie'),
  'a correction carries everyone’s part': async (admin, world, readers) => {
    const [reader, telling] = ownTelling(world, readers)
    const { rows } = await admin.query<{ id: string }>(newVersion(telling, 'told'))
    const [carried] = await as(admin, reader, `select carry_participants('${telling.id}', '${rows[0]?.id}') as count`)
    return carried?.['count'] === world.participant.filter(one => one.telling_id === telling.id).length
  },
  'who looked is written, kept to its reader and answered to whoever holds the case': async (admin, world, readers) => {
    const seat = world.seat.find(
      one => one.via === 'assignment' && one.until_at !== null && readers.some(reader => opens(reader, one)),
    )
    const reader = readers.find(one => seat !== undefined && opens(one, seat))
    if (!seat || !reader) throw new Error('Nobody holds an assignment in this world')
    await as(admin, reader, writeAudit(reader, seat.subject_id ?? ''))
    const answers = await as(
      admin,
      reader,
      `select (select count(*)::int from audit_of('${seat.subject_id}')) as lines, (select count(*)::int from audit_subject) as mine`,
    )
    const other = readers.find(one => one.assigned.size === 0 && one.partnership === reader.partnership)
    const [hidden] = other ? await as(admin, other, 'select count(*)::int as seen from audit_subject') : []
    return answers[0]?.['lines'] === 1 && answers[0]['mine'] === 1 && hidden?.['seen'] === 0
  },
  'whoever withdraws learns who had read it': async (admin, world, readers) => {
    const [reader, seat] = pair(
      readers,
      world.seat,
      (one, held) =>
        held.worker_id === one.worker &&
        one.writes.has(held.audience_id) &&
        held.accepted_at !== null &&
        held.subject_id !== null,
    )
    await as(admin, reader, writeAudit(reader, seat.subject_id ?? ''))
    const [told] = await as(
      admin,
      reader,
      `select count(*)::int as count from readers_since('${seat.audience_id}', array['${seat.subject_id}']::uuid[], '-infinity')`,
    )
    return told?.['count'] === 1
  },
  'nobody writes the audit in another’s name': async (admin, world, readers) => {
    const [one, other] = [world.worker[0], world.worker[1]]
    const reader = readers.find(each => each.worker === one?.id)
    if (!reader || !other) throw new Error('A world has two workers')
    const [event = '', subject = ''] = writeAudit(reader, world.subject[0]?.id ?? '').split(';')
    const forged = (statement: string) => isRefused(admin, reader, statement.replaceAll(reader.worker, other.id))
    const refused = await forged(event)
    await as(admin, reader, event)
    return refused && (await forged(subject)) && !(await isRefused(admin, reader, subject))
  },
  'the audit can be sealed, and only with the hash of what is there': async (admin, world, readers) => {
    const [reader] = readers
    if (!reader) throw new Error('Nobody reads this world')
    const [event = '', subject = ''] = writeAudit(reader, world.subject[0]?.id ?? '').split(';')
    const look = `select audit_count('0', '999999999') as count, audit_hash('', '0', '999999999') as hash`
    await as(admin, reader, event)
    const [before] = await as(admin, reader, look)
    await as(admin, reader, subject)
    const [after] = await as(admin, reader, look)
    const seal = (hash: string) =>
      `insert into audit_seal values (1, '0', '999999999', 1, ${hash}, '', '${reader.now}') returning (select count(*)::int from audit_seal) as seen`
    await as(admin, reader, seal(`audit_hash('', '0', '999999999')`))
    const [seen] = await as(admin, reader, 'select count(*)::int as seals from audit_seal')
    const forged = await isRefused(admin, reader, seal(`'forged'`).replace('(1,', '(2,'))
    return Number(before?.['count']) > 0 && seen?.['seals'] === 1 && forged && before?.['hash'] !== after?.['hash']
  },
  'an account is led to its own workers': async (admin, world) => {
    const [first] = world.post
    const account = crypto.randomUUID()
    await admin.query(
      `insert into account (id, email, created_at) values ('${account}', '${account}@example.org', now())`,
    )
    await admin.query(`update worker set account_id = '${account}' where id = '${first?.worker_id}'`)
    const { rows } = await admin.query(
      `select count(*)::int as found from workers_of('${account}', '${first?.from_at}')`,
    )
    return rows[0].found === 1
  },
  'the server finds the lists that wait, and nobody else’s rows': async (admin, world, readers) => {
    const waiting = world.list_turn.filter(one => one.ended_at === null).map(one => one.id)
    const [reader] = readers
    if (!reader) throw new Error('Nobody reads this world')
    await admin.query(`update list_turn set asked_at = '${reader.now}'`)
    const found = await as(admin, reader, `select id from turns_asked('${reader.now}')`)
    return waiting.length > 0 && found.length === Math.min(10, waiting.length)
  },
  'a partnership is founded once': async admin => {
    await admin.query('truncate partnership, account cascade')
    const account = crypto.randomUUID()
    await admin.query(
      `insert into account (id, email, created_at) values ('${account}', '${account}@example.org', now())`,
    )
    const found = `select found_partnership(gen_random_uuid(), 'P', gen_random_uuid(), 'A', 'A', '', gen_random_uuid(), '${account}', 'W', gen_random_uuid(), now()) as done`
    await admin.query('set local role sightline_app')
    const [first, second] = [await admin.query(found), await admin.query(found)]
    return first.rows[0].done === true && second.rows[0].done === false
  },
}

/** By the agency that told it, once its stub stands; another agency's try takes nothing. */
async function withdraws(
  admin: Client,
  world: World,
  readers: readonly Reader[],
  table: 'fact' | 'tie',
): Promise<boolean> {
  const rows: readonly (Row<'fact'> | Row<'tie'>)[] = world[table]
  const standing = rows.filter(one => one.withdrawn_at === null && one.standing === 'told')
  const [reader, told] = pair(readers, standing, (one, row) => mayUpdate(world, one, table, row as never))
  const stranger = readers.find(one => one.partnership === reader.partnership && one.agency !== reader.agency)
  await admin.query(
    `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'version', 2, 'standing', 'withdrawn'))).*
      from ${table} t where t.id = '${told.id}'`,
  )
  const call = `select withdraw_${table}('${told.entry_id}') as taken`
  const [refused] = stranger ? await as(admin, stranger, call) : [{ taken: 0 }]
  const [taken] = await as(admin, reader, call)
  const left = await admin.query(`select from ${table} where id = $1 and withdrawn_at = $2`, [told.id, reader.now])
  return refused?.['taken'] === 0 && Number(taken?.['taken']) > 0 && left.rowCount === 1
}

const opens = (reader: Reader, seat: Row<'seat'>): boolean =>
  reader.worker === seat.worker_id && reader.assigned.has(seat.audience_id)

const ownTelling = (world: World, readers: readonly Reader[]) =>
  pair(
    readers,
    world.telling.filter(
      one => one.withdrawn_at === null && world.participant.some(part => part.telling_id === one.id),
    ),
    (reader, telling) => mayUpdate(world, reader, 'telling', telling),
  )

function pair<Item>(
  readers: readonly Reader[],
  items: readonly Item[],
  fits: (reader: Reader, item: Item) => boolean,
): [Reader, Item] {
  for (const reader of readers) for (const item of items) if (fits(reader, item)) return [reader, item]
  throw new Error('This world has nobody to try this with: take another seed')
}

/** Does these as the server would for this reader, and steps back to the administrator. */
async function as(admin: Client, reader: Reader, statements: string): Promise<Record<string, unknown>[]> {
  await admin.query(
    `set local role sightline_app; set local app.now = '${reader.now}'; set local app.partnership = '${reader.partnership}'; set local app.worker = '${reader.worker}'`,
  )
  const answers: unknown = await admin.query(statements)
  await admin.query('reset role')
  return [answers].flat().flatMap(answer => (answer as { rows: Record<string, unknown>[] }).rows)
}

const newVersion = (telling: Row<'telling'>, standing: string): string =>
  `insert into telling select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'version', 2, 'standing', '${standing}'))).*
    from telling t where t.id = '${telling.id}' returning id`

function writeAudit(reader: Reader, subject: string): string {
  const event = crypto.randomUUID()
  const columns = 'id, partnership_id, at, worker_id, agency_id, door, event, outcome, detail'
  const values = `'${event}', '${reader.partnership}', '${reader.now}', '${reader.worker}', null, 'GET /', 'page.read', 'done', '{}'`
  return `insert into audit_event (${columns}) values (${values});
    insert into audit_subject values ('${reader.partnership}', '${subject}', '${reader.now}', '${event}', '${reader.worker}')`
}

async function isRefused(admin: Client, reader: Reader, statement: string): Promise<boolean> {
  await admin.query('savepoint forged')
  const taken = await as(admin, reader, statement).then(
    () => true,
    () => false,
  )
  await admin.query('rollback to savepoint forged')
  return !taken
}
