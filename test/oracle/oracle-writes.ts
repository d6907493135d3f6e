import { mayRead, type Reader, see } from './oracle.ts'
import type { Row, Table, World } from './world.ts'

// Who may add what, and the few columns that may change: spine.md 4 and 5. Everything else is done by a guarded act.

type Loose = Readonly<Record<string, unknown>>
type Adds = (world: World, reader: Reader, row: Loose) => boolean

export function mayInsert(world: World, reader: Reader, table: Table, row: Loose): boolean {
  const rule = ADDS[table]
  return row['partnership_id'] === reader.partnership && rule !== undefined && rule(world, reader, row)
}

const mine: Adds = (world, reader, row) => row['worker_id'] === reader.worker && knows(world, row, 'worker_id')
/** Whoever is named works in this partnership. */
const knows = (world: World, row: Loose, column: string): boolean =>
  world.worker.some(one => one.id === row[column] && one.partnership_id === row['partnership_id'])
const administrator: Adds = (_world, reader) => reader.roles.has('administrator')
const writable = (reader: Reader, row: Loose): boolean => reader.writes.has(String(row['audience_id']))

/** A list of children is for no record that is open yet. */
const forOpenRecord = (reader: Reader, row: Loose): boolean => row['audience_id'] === null || writable(reader, row)

/** A desk is a worker's, and no key of the record. */
const atOwnDesk: Adds = (_world, reader, row) => row['worker_id'] === reader.worker

/** One's own word, for one's own agency, now. */
const told: Adds = (world, reader, row) =>
  writable(reader, row) &&
  mine(world, reader, row) &&
  row['agency_id'] === reader.agency &&
  row['recorded_at'] === reader.now &&
  row['superseded_at'] === null &&
  row['withdrawn_at'] === null

/** A mention of a sealed subject carries the clearance it needs, and no other mention carries any. */
function marked(world: World, mentioned: unknown, mark: unknown, restrictedCounts: boolean): boolean {
  const subject = world.subject.find(one => one.id === mentioned)
  const sealed = subject?.seal === 'locked' || (restrictedCounts && subject?.seal === 'restricted')
  return mark === (sealed ? subject?.audience_id : null)
}

/** Made by oneself, now, for those whom one may write to. */
const made: Adds = (world, reader, row) =>
  writable(reader, row) && mine(world, reader, row) && row['made_at'] === reader.now

/** Of those whom one may write to, by oneself for one's own agency, now, and not withdrawn. */
const asked: Adds = (world, reader, row) =>
  writable(reader, row) &&
  mine(world, reader, row) &&
  row['agency_id'] === reader.agency &&
  row['recorded_at'] === reader.now &&
  row['withdrawn_at'] === null

const ADDS: Partial<Readonly<Record<Table, Adds>>> = {
  agency: administrator,
  team: administrator,
  worker: administrator,
  post: administrator,
  // A seat is about whom its audience is about.
  seat: (world, reader, row) =>
    row['subject_id'] !== null &&
    world.audience.find(one => one.id === row['audience_id'])?.subject_id === row['subject_id'] &&
    reader.member.has(String(row['audience_id'])) &&
    row['via'] === 'circle' &&
    row['invited_by'] === reader.worker &&
    row['accepted_at'] === null,
  conflict: (world, reader, row) =>
    row['declared_by'] === reader.worker &&
    knows(world, row, 'worker_id') &&
    (row['worker_id'] === reader.worker || reader.roles.has('manager')),
  subject: (_world, reader, row) =>
    writable(reader, row) &&
    row['recorded_by'] === reader.worker &&
    row['seal'] === null &&
    row['has_circle'] === false,
  happening: mine,
  telling: told,
  participant: (world, reader, row) =>
    writable(reader, row) && row['withdrawn_at'] === null && marked(world, row['subject_id'], row['sealed_to'], false),
  tie: (world, reader, row) =>
    told(world, reader, row) &&
    marked(world, row['from_subject_id'], row['sealed_to'], false) &&
    marked(world, row['to_subject_id'], row['other_sealed_to'], false),
  fact: (world, reader, row) => told(world, reader, row) && marked(world, row['subject_id'], row['sealed_to'], true),
  // Said now, by whoever opened it, of a record that they could read.
  wrong_opening: (world, reader, row) =>
    mine(world, reader, row) &&
    row['at'] === reader.now &&
    row['reviewed_at'] === null &&
    row['note'] === null &&
    see(world, reader, String(row['subject_id']), true) === 'read',
  conference_copy: (world, reader, row) => made(world, reader, row) && row['agency_id'] === reader.agency,
  // To a copy of that very moment, for those whom the copy is for: none grows later, by whoever's hand.
  copy_part: (world, reader, row) =>
    made(world, reader, row) &&
    world.conference_copy.some(
      copy =>
        copy.id === row['copy_id'] &&
        copy.audience_id === row['audience_id'] &&
        copy.worker_id === row['worker_id'] &&
        copy.made_at === row['made_at'],
    ),
  pack: (world, reader, row) => made(world, reader, row) && row['agency_id'] === reader.agency,
  pack_part: (world, reader, row) =>
    made(world, reader, row) &&
    world.pack.some(
      pack =>
        pack.id === row['pack_id'] &&
        pack.audience_id === row['audience_id'] &&
        pack.recipient === row['recipient'] &&
        pack.worker_id === row['worker_id'] &&
        pack.made_at === row['made_at'],
    ),
  enquiry: asked,
  // What came back is told to those whom the enquiry was told to, whichever of their agencies writes it down.
  enquiry_step: (world, reader, row) =>
    asked(world, reader, row) &&
    world.enquiry.some(
      one =>
        one.id === row['enquiry_id'] && one.audience_id === row['audience_id'] && one.subject_id === row['subject_id'],
    ),
  // With an enquiry of that very moment, by whoever asked.
  enquiry_part: (world, reader, row) =>
    writable(reader, row) &&
    mine(world, reader, row) &&
    row['recorded_at'] === reader.now &&
    world.enquiry.some(
      one =>
        one.id === row['enquiry_id'] &&
        one.audience_id === row['audience_id'] &&
        one.worker_id === row['worker_id'] &&
        one.recorded_at === row['recorded_at'],
    ),
  remark: told,
  event_link: (world, reader, row) => told(world, reader, row) && reader.writes.has(String(row['other_audience_id'])),
  notice: (_world, reader) => reader.agency !== null,
  search: atOwnDesk,
  cut: atOwnDesk,
  draft: atOwnDesk,
  sent_form: atOwnDesk,
  agency_list: (world, reader, row) =>
    mine(world, reader, row) &&
    row['agency_id'] === reader.agency &&
    forOpenRecord(reader, row) &&
    // A list is about a child, with their circle, or about none.
    (row['audience_id'] === null) === (row['subject_id'] === null) &&
    row['brought_at'] === null,
  list_chunk: (_world, reader, row) => row['worker_id'] === reader.worker && forOpenRecord(reader, row),
  list_turn: (world, reader, row) => mine(world, reader, row) && row['asked_at'] === reader.now,
  list_mapping: (world, reader, row) => mine(world, reader, row) && row['agency_id'] === reader.agency,
  list_mark: (_world, reader, row) => writable(reader, row) && row['agency_id'] === reader.agency,
}

const superseded = ({ now }: Reader): string => `superseded_at = '${now}', superseded_by = id`

/** What an act of this reader would set; a table that is not here takes no update at all. */
export const UPDATES: Partial<Readonly<Record<Table, (reader: Reader) => string>>> = {
  telling: superseded,
  tie: superseded,
  fact: superseded,
  remark: superseded,
  event_link: superseded,
  post: ({ now }) => `until_at = '${now}'`,
  seat: ({ now }) => `declined_at = '${now}'`,
  conflict: ({ now }) => `ended_at = '${now}'`,
  opening: ({ worker, now }) => `reviewed_by = '${worker}', reviewed_at = '${now}', finding = 'justified', note = ''`,
  wrong_opening: ({ worker, now }) => `reviewed_by = '${worker}', reviewed_at = '${now}', note = ''`,
  notice: ({ now }) => `read_at = '${now}'`,
  draft: () => `fields = '{}'`,
  sent_form: () => `answer = '{}'`,
  agency_list: () => `plan = '{}'`,
  list_turn: () => `done_rows = 1`,
}

type Changes = { readonly [Name in Table]?: (reader: Reader, row: Row<Name>) => boolean }

export function mayUpdate<Name extends Table>(world: World, reader: Reader, table: Name, row: Row<Name>): boolean {
  const rule = CHANGES[table] as ((reader: Reader, row: Row<Name>) => boolean) | undefined
  return rule !== undefined && mayRead(world, reader, table, row) && rule(reader, row)
}

/** Agencies own their entries: only the agency that told it says that it no longer stands. */
const ownEntry = (reader: Reader, row: Row<'telling'> | Row<'tie'> | Row<'fact'> | Row<'remark'>): boolean =>
  reader.writes.has(row.audience_id) && row.agency_id === reader.agency && row.superseded_at === null

const CHANGES: Changes = {
  telling: ownEntry,
  tie: ownEntry,
  fact: ownEntry,
  remark: ownEntry,
  event_link: (reader, row) =>
    reader.writes.has(row.audience_id) && reader.writes.has(row.other_audience_id) && row.superseded_at === null,
  post: (reader, row) => reader.roles.has('administrator') && row.until_at === null,
  seat: (reader, row) => row.worker_id === reader.worker && row.accepted_at === null && row.declined_at === null,
  conflict: (reader, row) => reader.roles.has('manager') && row.worker_id !== reader.worker && row.ended_at === null,
  opening: (reader, row) => reader.roles.has('reviewer') && row.worker_id !== reader.worker && row.reviewed_at === null,
  wrong_opening: (reader, row) =>
    reader.roles.has('reviewer') && row.worker_id !== reader.worker && row.reviewed_at === null,
  notice: (reader, row) => row.worker_id === reader.worker,
  draft: (reader, row) => row.worker_id === reader.worker,
  sent_form: (reader, row) => row.worker_id === reader.worker,
  agency_list: (reader, row) =>
    (row.audience_id === null || reader.writes.has(row.audience_id)) && row.brought_at === null,
  list_turn: (_reader, row) => row.ended_at === null,
}
