import type { WorkerName } from '../../seeds/cast.ts'
import type { RecordClass } from '../../src/kernel/index.ts'
import { personNamed } from '../../src/modules/people/reads/person.ts'
import type { Door } from '../../src/web/index.ts'
import { type Reader, readerOf } from '../oracle/oracle.ts'
import type { World } from '../oracle/world.ts'
import { CHILDREN, ENQUIRY, FAMILY, LIST, LIST_PLAN } from './bodies.ts'
import { expected } from './expected.ts'
import { AT, EVERYBODY, type LeakHouse } from './house.ts'

/** A search for each child, a break-glass, an assignment and an agency's list, so that every class has something to open. */
export async function somethingOfEachKind(house: LeakHouse): Promise<void> {
  const { cast, ask } = house
  const find = (who: WorkerName, terms: string) => ask(who, '/api/v1/find', { method: 'POST', body: { terms } })
  for (const { reference } of Object.values(cast.children)) await find('grace', reference)
  for (const [who, code] of [
    ['leila', 'missing-now'],
    ['colin', 'audit'],
  ] as const) {
    const { id } = JSON.parse((await find(who, cast.children.jordan.reference)).body) as { id: string }
    const opening = { code, reason: 'Looking into what was said today', hours: '4' }
    const opened = await ask(who, `/api/v1/searches/${id}/open`, { method: 'POST', body: opening })
    if (opened.status !== 201) throw new Error(`${who} could not open: ${opened.status} ${opened.body}`)
  }
  const wrong = { method: 'POST', body: { reason: 'Two of the same name' } } as const
  for (const [who, child] of [
    ['tomas', 'mia'],
    ['amara', 'wren'],
  ] as const)
    await ask(who, `/api/v1/children/${cast.children[child].reference}/wrong-record`, wrong)
  await handOverLists(house)
  await askOthers(house)
}

/** An enquiry told to the circle, and one told to the asker’s agency alone, with an answer to each. */
async function askOthers({ cast, ask }: LeakHouse): Promise<void> {
  const post = async (who: WorkerName, address: string, body: object): Promise<string> => {
    const made = await ask(who, `/api/v1${address}`, { method: 'POST', body: { ...body } })
    if (made.status !== 201) throw new Error(`${who} could not ask another authority: ${made.status} ${made.body}`)
    return (JSON.parse(made.body) as { id: string }).id
  }
  for (const [who, circulation] of [
    ['amara', 'circle'],
    ['dev', 'agency'],
  ] as const) {
    const facts = await cast.as(who, AT, async viewer => {
      const { reading: read } = await personNamed(viewer, cast.children.jordan.reference, 0)
      const own = read.facts.filter(({ subject, kind }) => subject === cast.children.jordan.id && kind === 'name')
      return own.filter(({ audienceKind }) => audienceKind === 'circle').map(({ id }) => id)
    })
    const id = await post(who, `/people/${cast.children.jordan.reference}/enquiries/new`, {
      ...{ ...ENQUIRY, facts, circulation },
    })
    await post(who, `/enquiries/${id}/answer`, ANSWER)
  }
}

const ANSWER = { outcome: 'known', saidBy: 'Their front door', said: 'today', words: 'Known since 2024.' }

/** A list of each of two agencies about one child: seen, and its rows with it, by whoever handed it over and by nobody else. */
async function handOverLists({ cast, ask }: LeakHouse): Promise<void> {
  for (const who of ['amara', 'grace'] as const) {
    const address = `/api/v1/children/${cast.children.jordan.reference}/lists`
    const made = await ask(who, address, { method: 'POST', body: { file: LIST } })
    const { id } = JSON.parse(made.body) as { id?: string }
    const planned = await ask(who, `/api/v1/lists/${id}`, { method: 'POST', body: LIST_PLAN })
    const children = await ask(who, '/api/v1/council-lists', { method: 'POST', body: { file: CHILDREN } })
    const about = `/api/v1/children/${cast.children.jordan.reference}/family-file`
    const family = await ask(who, about, { method: 'POST', body: { file: FAMILY } })
    if (family.status !== 201) throw new Error(`${who} could not hand a family over: ${family.body}`)
    if (children.status !== 201) throw new Error(`${who} could not hand children over: ${children.body}`)
    if (planned.status !== 201) throw new Error(`${who} could not hand a list over: ${planned.status} ${planned.body}`)
  }
}

export function readerNamed({ cast }: LeakHouse, world: World, who: WorkerName): Reader {
  const { worker, partnership } = cast.workers[who]
  return readerOf(world, partnership ?? '', worker, AT)
}

/** The names of a class that addresses carry, seen from nowhere. */
export function namesOf(world: World, of: RecordClass): string[] {
  if (of === 'child') return world.subject.filter(one => one.has_circle).map(one => one.reference)
  if (of === 'subject') return world.subject.map(one => one.reference)
  if (of === 'person') return world.subject.filter(one => one.kind === 'person').map(one => one.reference)
  if (of === 'thing') return world.subject.filter(one => one.kind !== 'person').map(one => one.reference)
  if (of === 'fact') return [...new Set(world.fact.map(one => one.entry_id))].sort()
  if (of === 'tie') return [...new Set(world.tie.map(one => one.entry_id))].sort()
  if (of === 'entry') return [...new Set(world.telling.map(one => one.entry_id))].sort()
  if (of === 'copy') return world.conference_copy.map(one => one.id).sort()
  if (of === 'pack') return world.pack.map(one => one.id).sort()
  if (of === 'enquiry') return world.enquiry.map(one => one.id).sort()
  if (of === 'seat') return world.seat.map(one => one.id).sort()
  if (of === 'search') return world.search.map(one => one.id)
  if (of === 'council-list' || of === 'list' || of === 'family-file') return world.agency_list.map(one => one.id)
  if (of === 'worker') return world.worker.map(one => one.id).sort()
  if (of === 'wrong-opening') return world.wrong_opening.map(one => one.id)
  if (of === 'break-glass') return world.opening.map(one => one.id)
  return []
}

/** Somebody who may enter this door, and where: the first of the cast for whom something is there. */
export function wayIn(house: LeakHouse, world: World, door: Door): { who: WorkerName; url: string } {
  const [[param, of] = ['', 'none'] as const] = Object.entries(door.params) as [string, RecordClass][]
  for (const who of EVERYBODY) {
    const reader = readerNamed(house, world, who)
    for (const name of param ? namesOf(world, of) : ['']) {
      if (expected(world, { door, reader, named: param ? { [param]: name } : {} }) === 'shown') {
        return { who, url: door.path.replace(`:${param}`, name) }
      }
    }
  }
  throw new Error(`Nobody of the cast may enter ${door.method} ${door.path}`)
}

/** Every row that is not the audit's or a session's, as one text for each table. */
export async function everything({ admin }: LeakHouse): Promise<Record<string, string>> {
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not like 'audit%' and relname not in ('session', 'sign_in_guess') order by 1`,
  )
  const prints: Record<string, string> = {}
  for (const { name } of rows) {
    const found = await admin.query<{ print: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`,
    )
    prints[name] = found.rows[0]?.print ?? ''
  }
  return prints
}
