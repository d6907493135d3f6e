import { PAGES } from '../../src/chapters.ts'
import { PROFESSIONAL, type RecordClass } from '../../src/kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../src/modules/record/index.ts'
import { API, type Door } from '../../src/web/manifest.ts'
import { mayRead, type Reader, see } from '../oracle/oracle.ts'
import { contacts } from '../oracle/oracle-acts.ts'
import type { Row, World } from '../oracle/world.ts'

/** One request, before it is made: who asks at which door for what. */
export interface Request {
  readonly door: Door
  /** Null: nobody is signed in. */
  readonly reader: Reader | null
  /** What the path names, by parameter. */
  readonly named: Readonly<Record<string, string>>
}

/** Where this request should lead: shown, not there, not this role's, or to the sign-in page. */
export function expected(
  world: World,
  { door, reader, named }: Request,
): 'shown' | 'absent' | 'not-permitted' | 'sign-in' {
  if (!reader) return 'sign-in'
  const page = PAGES.find(({ path }) => path === pagePath(door))
  if (page && !page.permission.roles.some(role => reader.roles.has(role))) return 'not-permitted'
  const special = SPECIAL[pagePath(door)]
  const own = Object.entries(door.params).every(([name, of]) => isThere(world, reader, of, named[name] ?? ''))
  if (own && (!special || special(world, reader, Object.values(named)[0] ?? ''))) return 'shown'
  const acts = door.method === 'GET' ? undefined : ACTS[pagePath(door)]
  return acts && !acts.some(role => reader.roles.has(role)) ? 'not-permitted' : 'absent'
}

/** Pages whose act is for fewer roles than their reading. */
const ACTS: Readonly<Record<string, readonly string[]>> = { '/children/:child/circle': PROFESSIONAL }

export const pagePath = ({ path }: Door): string => (path.startsWith(`${API}/`) ? path.slice(API.length) : path)

type Rule = (world: World, reader: Reader, name: string) => boolean

const WRITERS = RECORD_PERMISSIONS.write.roles

/** A new class of record wants its rule here: the suite fails until it has one. */
export const CLASSES: Partial<Readonly<Record<RecordClass, Rule>>> = {
  child: (world, reader, reference) => childNamed(world, reader, reference) !== undefined,
  entry: isOnRecord,
  subject: (world, reader, reference) => subjectNamed(world, reader, reference) !== undefined,
  person: (world, reader, reference) => subjectNamed(world, reader, reference)?.kind === 'person',
  thing: (world, reader, reference) => ![undefined, 'person'].includes(subjectNamed(world, reader, reference)?.kind),
  fact: (world, reader, entry) => toldOn(world, reader, 'fact', entry, one => [one.subject_id]),
  tie: (world, reader, entry) => toldOn(world, reader, 'tie', entry, one => [one.from_subject_id, one.to_subject_id]),
  copy: (world, reader, id) =>
    world.conference_copy.some(
      one =>
        one.id === id &&
        mayRead(world, reader, 'conference_copy', one) &&
        world.subject.some(child => child.id === one.subject_id && childNamed(world, reader, child.reference)),
    ),
  pack: (world, reader, id) =>
    world.pack.some(
      one =>
        one.id === id &&
        mayRead(world, reader, 'pack', one) &&
        (one.recipient === 'professional' || WRITERS.some(role => reader.roles.has(role))) &&
        world.subject.some(child => child.id === one.subject_id && childNamed(world, reader, child.reference)),
    ),
  enquiry: (world, reader, id) =>
    world.enquiry.some(
      one =>
        one.id === id &&
        mayRead(world, reader, 'enquiry', one) &&
        see(world, reader, one.subject_id, true) === 'read' &&
        world.audience.some(
          ({ id: audience, subject_id }) =>
            audience === one.audience_id &&
            world.subject.some(child => child.id === subject_id && childNamed(world, reader, child.reference)),
        ),
    ),
  seat: (world, reader, id) => world.seat.some(one => one.id === id && mayRead(world, reader, 'seat', one)),
  search: (world, reader, id) => world.search.some(one => one.id === id && mayRead(world, reader, 'search', one)),
  // A list of an agency about a child; one of children has a page of its own.
  list: (world, reader, id) =>
    world.agency_list.some(
      one =>
        one.id === id &&
        one.audience_id !== null &&
        one.holds !== 'family' &&
        mayRead(world, reader, 'agency_list', one),
    ),
  'family-file': (world, reader, id) =>
    world.agency_list.some(
      one => one.id === id && one.holds === 'family' && mayRead(world, reader, 'agency_list', one),
    ),
  'council-list': (world, reader, id) =>
    world.agency_list.some(
      one => one.id === id && one.audience_id === null && mayRead(world, reader, 'agency_list', one),
    ),
  'break-glass': (world, reader, id) =>
    world.opening.some(one => one.id === id && mayRead(world, reader, 'opening', one)),
  'wrong-opening': (world, reader, id) =>
    world.wrong_opening.some(one => one.id === id && mayRead(world, reader, 'wrong_opening', one)),
  worker: (world, reader, id) =>
    world.post.some(one => one.worker_id === id && one.until_at === null && one.partnership_id === reader.partnership),
}

function isThere(world: World, reader: Reader, of: RecordClass, name: string): boolean {
  const rule = CLASSES[of]
  if (!rule) throw new Error(`The leak suite does not know the class ${of}`)
  return rule(world, reader, name)
}

/** An entry is shown on a child's record: whoever may read words but not know of that child has no page to read them on. */
function isOnRecord(world: World, reader: Reader, entry: string): boolean {
  const current = versionsOf(world, reader, entry).at(-1)
  const about = world.participant.filter(
    one => one.telling_id === current?.id && one.role === 'about' && mayRead(world, reader, 'participant', one),
  )
  return about.some(one =>
    world.subject.some(child => child.id === one.subject_id && childNamed(world, reader, child.reference)),
  )
}

const childNamed = (world: World, reader: Reader, reference: string) =>
  world.subject.find(one => one.reference === reference && one.has_circle && mayRead(world, reader, 'subject', one))

/** Every version this reader may read, oldest first. */
export const versionsOf = (world: World, reader: Reader, entry: string): Row<'telling'>[] =>
  world.telling
    .filter(one => one.entry_id === entry && mayRead(world, reader, 'telling', one))
    .sort((one, other) => one.version - other.version)

/** Somebody or something whose own page this reader may open. */
function subjectNamed(world: World, reader: Reader, reference: string): Row<'subject'> | undefined {
  const found = world.subject.find(one => one.reference === reference)
  return found && see(world, reader, found.id, true) === 'read' ? found : undefined
}

/** A fact or tie is shown with whom it is about; where their own page is closed, with the child on whose record it was told. */
function toldOn<Name extends 'fact' | 'tie'>(
  world: World,
  reader: Reader,
  table: Name,
  entry: string,
  about: (row: Row<Name>) => readonly string[],
): boolean {
  const current = toldVersions(world, reader, table, entry).at(-1)
  if (!current) return false
  const child = world.audience.find(one => one.id === current.audience_id && mayRead(world, reader, 'audience', one))
  const record = world.subject.find(
    one => one.id === child?.subject_id && one.has_circle && mayRead(world, reader, 'subject', one),
  )
  const isVerdict = VERDICTS.includes(current.kind ?? '')
  return about(current).every(id => see(world, reader, id, true) === 'read' || (record !== undefined && !isVerdict))
}

/** These are there only for who may open both ends. */
const VERDICTS: readonly string[] = ['same-as', 'different-from']

function toldVersions<Name extends 'fact' | 'tie'>(
  world: World,
  reader: Reader,
  table: Name,
  entry: string,
): Row<Name>[] {
  const rows = world[table] as readonly Row<Name>[]
  return rows
    .filter(one => one.entry_id === entry && mayRead(world, reader, table, one))
    .sort((one, other) => one.version - other.version)
}

const ownsTold =
  (table: 'fact' | 'tie'): Rule =>
  (world, reader, entry) => {
    const current = toldVersions(world, reader, table, entry).at(-1)
    return current?.agency_id === reader.agency && current.standing === 'told' && current.superseded_at === null
  }

/** Only who is not born yet can be born: a due date that this reader may read, and no date of birth. */
const isUnborn: Rule = (world, reader, reference) => {
  const child = world.subject.find(one => one.reference === reference)
  const told = world.fact.filter(
    one =>
      one.subject_id === child?.id &&
      one.standing === 'told' &&
      one.superseded_at === null &&
      mayRead(world, reader, 'fact', one),
  )
  return told.some(one => one.kind === 'due-date') && !told.some(one => one.kind === 'birth-date')
}

const ownsEntry: Rule = (world, reader, entry) => {
  const current = versionsOf(world, reader, entry).at(-1)
  return current?.agency_id === reader.agency && current.standing === 'told' && current.superseded_at === null
}

/** Nothing is said of what was withdrawn. */
const isTold: Rule = (world, reader, entry) => versionsOf(world, reader, entry).at(-1)?.standing === 'told'

const SPECIAL: Readonly<Record<string, Rule>> = {
  '/entries/:entry/correct': ownsEntry,
  '/entries/:entry/withdraw': ownsEntry,
  '/entries/:entry/remark': isTold,
  '/entries/:entry/case-note': isTold,
  '/facts/:fact/correct': ownsTold('fact'),
  '/facts/:fact/withdraw': ownsTold('fact'),
  '/ties/:tie/correct': ownsTold('tie'),
  '/ties/:tie/end': ownsTold('tie'),
  '/ties/:tie/withdraw': ownsTold('tie'),
  '/lists/:list/rows': (world, _reader, id) =>
    world.agency_list.some(one => one.id === id && one.plan != null && one.brought_at === null),
  '/people/:person/born': isUnborn,
  '/enquiries/:enquiry/withdraw': (world, reader, id) =>
    world.enquiry.some(one => one.id === id && one.agency_id === reader.agency),
  '/children/:child/access-log': (world, reader, reference) =>
    reader.assigned.has(childNamed(world, reader, reference)?.audience_id ?? ''),
  '/searches/:search/open': (world, reader, id) => {
    const terms = (world.search.find(one => one.id === id) as { terms?: string } | undefined)?.terms
    const child = world.subject.find(one => one.reference === terms)
    return child !== undefined && see(world, reader, child.id, true) === 'stub' && contacts(world, reader, child) > 0
  },
}
