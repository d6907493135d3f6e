import { sql } from 'kysely'
import { oneAtATime, query } from '../../../db/index.ts'
import type { AudienceId, EntryId, HappeningId, SubjectId, TellingId, Viewer, When } from '../../../kernel/index.ts'
import type { HowKnown, RoleIn } from '../model.ts'
import { supersedeIn } from './told.ts'

export interface NewTelling {
  readonly id: TellingId
  readonly happening: HappeningId
  readonly entry: EntryId
  readonly audience: AudienceId
  readonly version: number
  readonly standing: 'told' | 'withdrawn'
  readonly kind: string
  readonly when: When
  readonly sortsAt: string
  readonly text: string
  readonly howKnown: HowKnown
  readonly source: string
  readonly knownAt: Date
  readonly reason: string
  readonly author?: string
  readonly category?: string
  readonly ownReference?: string
  readonly people: readonly { subject: SubjectId; kind: string; role: RoleIn }[]
}

export const addHappening = (viewer: Viewer, id: HappeningId, kind: string): Promise<void> =>
  addHappenings(viewer, [{ id, kind }])

export async function addHappenings(
  viewer: Viewer,
  happenings: readonly { readonly id: HappeningId; readonly kind: string }[],
): Promise<void> {
  const { partnership, worker, now } = viewer
  await query(viewer)
    .insertInto('happening')
    .values(happenings.map(one => ({ ...one, partnership_id: partnership, worker_id: worker, recorded_at: now })))
    .execute()
}

export const addTelling = (viewer: Viewer, telling: NewTelling): Promise<void> => addTellings(viewer, [telling])

/** Several at once, a statement for each table: at most a few hundred, for a statement takes 65,535 values. */
export async function addTellings(viewer: Viewer, tellings: readonly NewTelling[]): Promise<void> {
  if (tellings.length === 0) return
  await query(viewer)
    .insertInto('telling')
    .values(tellings.map(telling => tellingRow(viewer, telling)))
    .execute()
  const people = tellings.flatMap(telling => telling.people.map(person => ({ ...person, telling })))
  if (people.length === 0) return
  await query(viewer)
    .insertInto('participant')
    .values(
      people.map(({ telling, ...person }) => ({
        partnership_id: viewer.partnership,
        telling_id: telling.id,
        subject_id: person.subject,
        role: person.role,
        audience_id: telling.audience,
        subject_kind: person.kind,
        sorts_at: telling.sortsAt,
        sealed_to: sql<string | null>`clearance_of(${person.subject}, false)`,
      })),
    )
    .execute()
}

const tellingRow = (viewer: Viewer, telling: NewTelling) => ({
  partnership_id: viewer.partnership,
  id: telling.id,
  audience_id: telling.audience,
  happening_id: telling.happening,
  entry_id: telling.entry,
  version: telling.version,
  standing: telling.standing,
  kind: telling.kind,
  when_edtf: telling.when.edtf,
  when_typed: telling.when.asTyped,
  when_from: telling.when.from,
  when_to: telling.when.to,
  when_at: telling.when.at,
  zone: telling.when.zone,
  sorts_at: telling.sortsAt,
  text: telling.text,
  how_known: telling.howKnown,
  source: telling.source,
  agency_id: viewer.agency,
  worker_id: viewer.worker,
  known_at: telling.knownAt,
  recorded_at: viewer.now,
  reason: telling.reason,
  author: telling.author ?? '',
  category: telling.category ?? '',
  own_reference: telling.ownReference ?? '',
})
/** Who changes what stands beside these entries, or withdraws one, waits for whoever does so now: until the end of the transaction. */
export async function holdEntries(viewer: Viewer, ...entries: EntryId[]): Promise<void> {
  // In one order, so that no two wait for each other.
  for (const entry of entries.sort()) await oneAtATime(viewer, entry)
}

export const supersede = (viewer: Viewer, old: TellingId, by: TellingId): Promise<boolean> =>
  supersedeIn(viewer, 'telling', old, by)

export async function withdrawTelling(viewer: Viewer, entry: EntryId): Promise<number> {
  const row = await query(viewer)
    .selectNoFrom(sql<number>`withdraw_telling(${entry})`.as('taken'))
    .executeTakeFirstOrThrow()
  return row.taken
}

/** The new version keeps everyone's part, also of those whom the corrector may not see. */
export async function carryParticipants(viewer: Viewer, old: TellingId, to: TellingId): Promise<void> {
  await query(viewer)
    .selectNoFrom(sql<number>`carry_participants(${old}, ${to})`.as('carried'))
    .executeTakeFirstOrThrow()
}

/** Those who were shown any of these people's records since, and sit or sat in this audience. */
export async function readersSince(viewer: Viewer, audience: AudienceId, people: readonly SubjectId[], since: Date) {
  type Row = { worker_id: string; name: string; agency: string; at: Date }
  const { rows } = await sql<Row>`select * from readers_since(${audience}, ${[...people]}::uuid[], ${since})`.execute(
    query(viewer),
  )
  return rows
}
