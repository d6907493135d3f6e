import type { ConflictRow, Row, SubjectRow, Table, World } from './world.ts'

// The rules of access, once more, in plain TypeScript: written from "Who may see what" and the spine's decisions 1 to 8,
// not from the policies. Where the two answer differently, one of them is wrong, and a test says so.

const CHILDREN_ARE_THEIR_WORK = ['practitioner', 'manager', 'front-door', 'coordinator', 'chair', 'duty', 'reviewer']
const ONLY_BY_ASSIGNMENT = ['auditor', 'records-officer']

/** Everything about one worker that access depends on, at one moment. */
export interface Reader {
  readonly partnership: string
  readonly worker: string
  /** Of their newest current post; null: nobody now. */
  readonly agency: string | null
  readonly roles: ReadonlySet<string>
  /** Their own family, household and neighbours. */
  readonly closed: ReadonlySet<string>
  readonly reads: ReadonlySet<string>
  readonly writes: ReadonlySet<string>
  /** Where they sit as a member, and so may ask somebody in. */
  readonly member: ReadonlySet<string>
  readonly assigned: ReadonlySet<string>
  readonly now: string
}

export function readerOf(world: World, partnership: string, worker: string, now: string): Reader {
  const current = (from: string | null, until: string | null): boolean =>
    from !== null && Date.parse(from) <= Date.parse(now) && (until === null || Date.parse(now) < Date.parse(until))
  const mine = (row: { partnership_id: string; worker_id: string }): boolean =>
    row.partnership_id === partnership && row.worker_id === worker
  const posts = world.post
    .filter(post => mine(post) && current(post.from_at, post.until_at))
    .sort((one, other) => Date.parse(other.from_at) - Date.parse(one.from_at) || (one.id < other.id ? -1 : 1))
  const roles = new Set(posts.flatMap(post => post.roles))
  const stands = (conflict: ConflictRow): boolean => current(conflict.declared_at, conflict.ended_at)
  const closed = new Set(world.conflict.filter(one => mine(one) && stands(one)).map(one => one.subject_id))
  const open = world.seat.filter(seat => {
    if (!mine(seat) || !current(seat.accepted_at, seat.until_at)) return false
    if (seat.subject_id !== null && closed.has(seat.subject_id)) return false
    const wanted = seat.via === 'assignment' ? ONLY_BY_ASSIGNMENT : CHILDREN_ARE_THEIR_WORK
    return posts.some(post => post.agency_id === seat.agency_id) && wanted.some(role => roles.has(role))
  })
  const duty = roles.has('duty')
    ? world.subject.filter(one => one.partnership_id === partnership && one.seal === 'locked' && !closed.has(one.id))
    : []
  const through = (...vias: readonly string[]): Set<string> =>
    new Set([
      ...open.filter(seat => vias.includes(seat.via)).map(seat => seat.audience_id),
      ...(vias.includes('circle') ? duty.map(locked => locked.audience_id) : []),
    ])
  return {
    partnership,
    worker,
    agency: posts[0]?.agency_id ?? null,
    roles,
    closed,
    reads: through('circle', 'agency', 'named', 'break-glass', 'assignment'),
    writes: through('circle', 'agency', 'named', 'break-glass'),
    member: through('circle'),
    assigned: through('assignment'),
    now,
  }
}

/** `none` is the same as absent. `strong`: the asker already holds an identifier. */
export function see(world: World, reader: Reader, subject: string, strong: boolean): 'none' | 'stub' | 'read' {
  const found = world.subject.find(one => one.id === subject && one.partnership_id === reader.partnership)
  if (!found || reader.closed.has(subject)) return 'none'
  if (reader.reads.has(found.audience_id)) return 'read'
  if (found.seal === 'locked') return 'none'
  if (!found.has_circle) return knowsOf(world, reader, found) ? 'read' : 'none'
  const professional = [...CHILDREN_ARE_THEIR_WORK, ...ONLY_BY_ASSIGNMENT].some(role => reader.roles.has(role))
  if (!professional || (found.seal === 'restricted' && !strong)) return 'none'
  return 'stub'
}

const knowsOf = (world: World, reader: Reader, subject: SubjectRow): boolean =>
  world.fact.some(
    fact =>
      fact.partnership_id === reader.partnership &&
      fact.subject_id === subject.id &&
      fact.standing === 'told' &&
      fact.withdrawn_at === null &&
      reader.reads.has(fact.audience_id) &&
      cleared(reader, fact.sealed_to),
  )

const cleared = (reader: Reader, sealedTo: string | null): boolean => sealedTo === null || reader.reads.has(sealedTo)

/** May this reader read this row of this table at all? */
export function mayRead<Name extends Table>(world: World, reader: Reader, table: Name, row: Row<Name>): boolean {
  const rule: (reader: Reader, row: Row<Name>, world: World) => boolean = READS[table]
  const home = 'partnership_id' in row ? row.partnership_id : 'id' in row ? row.id : null
  return home === reader.partnership && rule(reader, row, world)
}

const anyoneInPost = ({ agency }: Reader): boolean => agency !== null
const own = (reader: Reader, row: { worker_id: string }): boolean => row.worker_id === reader.worker
const inReach = (reader: Reader, row: { audience_id: string }): boolean => reader.reads.has(row.audience_id)
/** Withdrawn words stay with whoever audits the case; everyone else has the stub that says so. */
const stands = (reader: Reader, row: { audience_id: string; withdrawn_at: string | null }): boolean =>
  row.withdrawn_at === null || reader.assigned.has(row.audience_id)

const ofOpenRecord = (reader: Reader, { audience_id }: { audience_id: string | null }): boolean =>
  audience_id === null || reader.reads.has(audience_id)

/** What goes to the family is seen by those who could have made it. */
const handed = (reader: Reader, row: { audience_id: string; recipient: string }): boolean =>
  row.recipient === 'professional' ? inReach(reader, row) : reader.writes.has(row.audience_id)

type Reads = { readonly [Name in Table]: (reader: Reader, row: Row<Name>, world: World) => boolean }

const READS: Reads = {
  partnership: anyoneInPost,
  agency: anyoneInPost,
  team: anyoneInPost,
  worker: anyoneInPost,
  post: anyoneInPost,
  audience: (reader, row) => reader.reads.has(row.id),
  seat: (reader, row) =>
    own(reader, row) || (inReach(reader, row) && (!row.confidential || row.agency_id === reader.agency)),
  // A manager knows of the conflicts of others, as far as they may know of whom each is about.
  conflict: (reader, row, world) =>
    own(reader, row) || (reader.roles.has('manager') && see(world, reader, row.subject_id, true) !== 'none'),
  subject: (reader, row) => inReach(reader, row) && !reader.closed.has(row.id),
  seal_change: inReach,
  happening: own,
  telling: (reader, row) => inReach(reader, row) && stands(reader, row),
  participant: (reader, row) =>
    inReach(reader, row) && stands(reader, row) && !reader.closed.has(row.subject_id) && cleared(reader, row.sealed_to),
  tie: (reader, row) =>
    inReach(reader, row) &&
    stands(reader, row) &&
    [row.from_subject_id, row.to_subject_id].every(end => !reader.closed.has(end)) &&
    [row.sealed_to, row.other_sealed_to].every(audience => cleared(reader, audience)),
  fact: (reader, row) =>
    inReach(reader, row) && stands(reader, row) && !reader.closed.has(row.subject_id) && cleared(reader, row.sealed_to),
  remark: (reader, row) => inReach(reader, row) && stands(reader, row) && !reader.closed.has(row.subject_id),
  // Of two tellings: whoever may read both.
  event_link: (reader, row) =>
    [row.audience_id, row.other_audience_id].every(
      audience => reader.reads.has(audience) && (row.withdrawn_at === null || reader.assigned.has(audience)),
    ),
  conference_copy: (reader, row) => inReach(reader, row) && !reader.closed.has(row.subject_id),
  copy_part: inReach,
  pack: (reader, row) => handed(reader, row) && !reader.closed.has(row.subject_id),
  pack_part: handed,
  enquiry: (reader, row) => inReach(reader, row) && stands(reader, row) && !reader.closed.has(row.subject_id),
  enquiry_part: (reader, row) => inReach(reader, row) && !reader.closed.has(row.subject_id),
  enquiry_step: (reader, row) => inReach(reader, row) && stands(reader, row) && !reader.closed.has(row.subject_id),
  opening: (reader, row) => (own(reader, row) || reader.roles.has('reviewer')) && !reader.closed.has(row.subject_id),
  wrong_opening: (reader, row) =>
    (own(reader, row) || reader.roles.has('reviewer')) && !reader.closed.has(row.subject_id),
  notice: own,
  search: own,
  cut: own,
  draft: own,
  sent_form: own,
  // A list is its sender's, for the agency they work for now, as long as they may read the record it is for.
  agency_list: (reader, row) => own(reader, row) && row.agency_id === reader.agency && ofOpenRecord(reader, row),
  list_chunk: (reader, row) => own(reader, row) && ofOpenRecord(reader, row),
  list_turn: own,
  list_mapping: (reader, row) => row.agency_id === reader.agency,
  list_mark: (reader, row) => row.agency_id === reader.agency && inReach(reader, row),
}
