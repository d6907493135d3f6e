import { newReference } from '../../src/kernel/index.ts'
import type { Reader } from './oracle.ts'
import type { Dice } from './random/dice.ts'
import { rightEnquiries } from './random/right-enquiries.ts'
import { rightLists } from './random/right-lists.ts'
import { rightPacks } from './random/right-packs.ts'
import type { Table, World } from './world.ts'

type Loose = Readonly<Record<string, unknown>>
export interface Candidate {
  readonly table: Table
  readonly row: Loose
  /** What is wrong with it, if anything was made wrong on purpose. */
  readonly note: string
}

/** Rows that this reader might try to add: for each table one that looks right and some with one thing wrong. */
export function candidates(throws: Dice, world: World, reader: Reader): Candidate[] {
  const here = withinPartnership(world, reader.partnership)
  const rights = [...rightRows(throws, here, reader)]
  return rights.flatMap(([table, row]) => {
    const wrong = throws.some(
      Object.keys(WRONG).filter(column => column in row),
      4,
    )
    return [
      { table, row, note: 'as it should be' },
      ...wrong.map(column => ({
        table,
        row: { ...row, [column]: WRONG[column]?.(throws, world, reader) },
        note: column,
      })),
    ]
  })
}

type Wrong = (throws: Dice, world: World, reader: Reader) => unknown
const other = (list: readonly { readonly id: string }[]) => (throws: Dice) => throws.one(list).id

const WRONG: Readonly<Record<string, Wrong>> = {
  partnership_id: (throws, world) => other(world.partnership)(throws),
  audience_id: (throws, world, reader) =>
    other(world.audience.filter(one => one.partnership_id === reader.partnership))(throws),
  other_audience_id: (throws, world, reader) =>
    other(world.audience.filter(one => one.partnership_id === reader.partnership))(throws),
  worker_id: (throws, world, reader) =>
    other(world.worker.filter(one => one.partnership_id === reader.partnership))(throws),
  agency_id: (throws, world, reader) =>
    other(world.agency.filter(one => one.partnership_id === reader.partnership))(throws),
  invited_by: (throws, world, reader) =>
    other(world.worker.filter(one => one.partnership_id === reader.partnership))(throws),
  declared_by: (throws, world, reader) =>
    other(world.worker.filter(one => one.partnership_id === reader.partnership))(throws),
  recorded_by: (throws, world, reader) =>
    other(world.worker.filter(one => one.partnership_id === reader.partnership))(throws),
  recorded_at: () => '2026-05-01T09:00:00.000Z',
  made_at: () => '2026-05-01T09:00:00.000Z',
  withdrawn_at: (_throws, _world, reader) => reader.now,
  sealed_to: (throws, world) => throws.one([null, ...world.audience.map(({ id }) => id)]),
  other_sealed_to: (throws, world) => throws.one([null, ...world.audience.map(({ id }) => id)]),
  seal: () => 'locked',
  has_circle: () => true,
  via: throws => throws.one(['agency', 'named', 'break-glass', 'assignment']),
  accepted_at: (_throws, _world, reader) => reader.now,
  asked_at: () => '2026-05-01T09:00:00.000Z',
  note: () => 'seen',
}

function* rightRows(throws: Dice, world: World, reader: Reader): Generator<[Table, Loose]> {
  const { partnership: partnership_id, worker: worker_id, now } = reader
  const frame = () => ({ partnership_id, id: throws.id() })
  const somewhere = throws.one([...reader.writes, throws.one(world.audience).id])
  const audience = world.audience.find(one => one.id === somewhere) ?? throws.one(world.audience)
  const agency_id = reader.agency ?? throws.one(world.agency).id
  const about = throws.one(world.subject)
  const seal = about.seal === null ? null : about.audience_id
  const mention = about.seal === 'locked' ? seal : null
  const said = { source: '', reason: '', version: 1, standing: 'told', how_known: 'told', known_at: now }
  const told = {
    ...frame(),
    ...said,
    entry_id: throws.id(),
    audience_id: audience.id,
    worker_id,
    agency_id,
    recorded_at: now,
    superseded_at: null,
    withdrawn_at: null,
  }
  const place = { code: throws.id(), name: 'An agency', kind: 'health', phone: '', created_at: now }
  const post = { title: 'Worker', roles: ['practitioner'], from_at: now }
  const seat = {
    via: 'circle',
    role: 'member',
    confidential: false,
    invited_by: worker_id,
    invited_at: now,
    accepted_at: null,
  }
  const when = { when_edtf: '', when_typed: '', zone: 'Europe/London', sorts_at: '2026-01-01T00:00:00' }
  yield ['partnership', { id: throws.id(), name: 'Another', created_at: now }]
  yield ['agency', { ...frame(), ...place }]
  yield ['team', { ...frame(), agency_id, name: 'A team' }]
  yield ['worker', { ...frame(), name: 'Somebody new', phone: '', created_at: now }]
  yield ['post', { ...frame(), ...post, worker_id, agency_id }]
  yield [
    'audience',
    { ...frame(), kind: 'named', subject_id: null, purpose: '', basis: '', created_by: worker_id, created_at: now },
  ]
  yield [
    'seat',
    { ...frame(), ...seat, audience_id: audience.id, subject_id: audience.subject_id, worker_id, agency_id },
  ]
  yield [
    'conflict',
    { ...frame(), worker_id, subject_id: about.id, reason: 'family', declared_by: worker_id, declared_at: now },
  ]
  yield [
    'subject',
    {
      ...frame(),
      reference: newReference(),
      kind: 'person',
      audience_id: audience.id,
      has_circle: false,
      seal: null,
      recorded_by: worker_id,
      recorded_at: now,
    },
  ]
  yield ['happening', { ...frame(), kind: 'visit', worker_id, recorded_at: now }]
  yield ['telling', { ...told, ...when, happening_id: throws.one(world.happening).id, kind: 'visit', text: 'words' }]
  const writable = world.telling.filter(one => reader.writes.has(one.audience_id))
  const telling = throws.one(writable.length > 0 ? writable : world.telling)
  const absent = (id: string): boolean =>
    !world.participant.some(one => one.telling_id === telling.id && one.subject_id === id)
  const joins = world.subject.find(one => absent(one.id))
  if (joins) {
    const mark = joins.seal === 'locked' ? joins.audience_id : null
    yield [
      'participant',
      {
        partnership_id,
        telling_id: telling.id,
        subject_id: joins.id,
        role: 'about',
        audience_id: telling.audience_id,
        subject_kind: 'child',
        sorts_at: when.sorts_at,
        sealed_to: mark,
        withdrawn_at: null,
      },
    ]
  }
  yield [
    'tie',
    {
      ...told,
      ...{ id: throws.id() },
      kind: 'sibling-of',
      from_subject_id: about.id,
      to_subject_id: about.id,
      since_edtf: '',
      until_edtf: '',
      sealed_to: mention,
      other_sealed_to: mention,
    },
  ]
  yield [
    'fact',
    {
      ...told,
      ...{ id: throws.id() },
      subject_id: about.id,
      kind: 'name',
      value: 'a name',
      protected: false,
      sealed_to: seal,
    },
  ]
  yield [
    'remark',
    {
      ...frame(),
      entry_id: throws.id(),
      audience_id: audience.id,
      subject_id: about.id,
      significance: 'words',
      analysis: '',
      worker_id,
      agency_id,
      known_at: now,
      recorded_at: now,
      superseded_at: null,
      withdrawn_at: null,
    },
  ]
  const [lesser, greater] = [throws.id(), throws.id()].sort()
  yield [
    'event_link',
    {
      ...frame(),
      entry_id: lesser,
      other_entry_id: greater,
      audience_id: audience.id,
      other_audience_id: throws.one([audience.id, throws.one(world.audience).id]),
      verdict: 'same',
      reason: '',
      worker_id,
      agency_id,
      known_at: now,
      recorded_at: now,
      superseded_at: null,
      withdrawn_at: null,
    },
  ]
  const copy = { audience_id: audience.id, worker_id, made_at: now }
  yield [
    'conference_copy',
    { ...frame(), ...copy, subject_id: about.id, purpose: 'review', title: 'Review', agency_id },
  ]
  const open = world.conference_copy.find(one => one.worker_id === worker_id) ?? throws.one(world.conference_copy)
  yield [
    'copy_part',
    {
      ...{ partnership_id, copy_id: open.id, ordinal: 99, kind: 'fact', version_id: throws.id() },
      ...{ audience_id: open.audience_id, worker_id, made_at: now },
    },
  ]
  // A part that fits an earlier copy in everything, of somebody else's making or of another moment.
  const closed = throws.one(world.conference_copy)
  yield [
    'copy_part',
    {
      ...{ partnership_id, copy_id: closed.id, ordinal: 98, kind: 'fact', version_id: throws.id() },
      ...{ audience_id: closed.audience_id, worker_id: closed.worker_id, made_at: closed.made_at },
    },
  ]
  yield [
    'opening',
    {
      ...frame(),
      kind: 'break-glass',
      subject_id: about.id,
      audience_id: about.audience_id,
      worker_id,
      agency_id,
      reason_code: 'x',
      reason: 'twenty characters at the least',
      from_at: now,
      until_at: '2026-06-01T12:00:00Z',
    },
  ]
  yield [
    'wrong_opening',
    {
      ...frame(),
      worker_id,
      subject_id: about.id,
      at: now,
      reason: '',
      reviewed_at: null,
      reviewed_by: null,
      note: null,
    },
  ]
  yield ['notice', { ...frame(), worker_id: throws.one(world.worker).id, kind: 'invitation', address: '/', at: now }]
  yield ['search', { ...frame(), worker_id, terms: 'terms', at: now, expires_at: now }]
  yield ['cut', { ...frame(), worker_id, subject_id: about.id, fields: {}, at: now, expires_at: now }]
  yield ['draft', { partnership_id, worker_id, address: `/${throws.id()}`, fields: {}, saved_at: now }]
  yield* rightLists(throws, world, reader, audience)
  yield* rightPacks(throws, world, reader, audience)
  yield* rightEnquiries(throws, world, reader, audience)
  yield ['sent_form', { partnership_id, worker_id, key: throws.id(), door: '/', body_hash: '', answer: {}, at: now }]
}

function withinPartnership(world: World, partnership: string): World {
  const tables = Object.entries(world) as [Table, readonly Loose[]][]
  const kept = tables.map(([table, rows]) => [
    table,
    rows.filter(row => (row['partnership_id'] ?? row['id']) === partnership),
  ])
  return Object.fromEntries(kept) as World
}
