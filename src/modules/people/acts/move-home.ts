import { type EntryId, Invalid, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import {
  correctTie,
  type Dated,
  endsBeforeItBegan,
  readValue,
  recordFact,
  recordSubject,
  recordTie,
  type Saying,
  type Tie,
  type Where,
  wordsFound,
} from '../../record/index.ts'

export interface NewHome extends Saying {
  readonly who: SubjectId
  /** Which kind of home: a code of `lives-at`. */
  readonly sort: string
  /** On the record already, or null for a new one. */
  readonly place: SubjectId | null
  readonly name: string
  readonly address: string
  readonly protectedAddress: boolean
  readonly since: Dated | null
  readonly until: Dated | null
  readonly housemates: readonly SubjectId[]
  /** Where they lived until now; ends on the day this one begins. */
  readonly ends: readonly Tie[]
  /** The other council, for a placement out of area; and who interviews on return, named when the placement starts. */
  readonly authority: string
  readonly interviewer: string
}

/** Where somebody lives, with whom, since when; and what that ends. @throws Invalid beside a field. */
export async function moveHome(viewer: Viewer, where: Where, home: NewHome): Promise<EntryId> {
  const { howKnown, source, since, until, sort: code } = home
  if (home.protectedAddress && wordsFound(home.name, [home.address, ...home.address.split(',')]).length > 0)
    throw new Invalid({ name: 'The address is protected, and the circle reads this name. Call it something else.' })
  const place = home.place ?? (await newPlace(viewer, where, home))
  if (home.address && home.place) await addAddress(viewer, where, place, home)
  // Each agency ends what it told itself; what others told stands until they end it. A move that is told to the agency only ends
  // nothing that the circle reads: a home that is over from the day of the move would tell them of it.
  const mayEnd = (tie: Tie) => where.circulation === 'circle' || tie.audienceKind === 'agency'
  for (const tie of home.ends.filter(one => one.agency === viewer.agency && one.to !== place && mayEnd(one))) {
    if (endsBeforeItBegan({ since: tie.since, until: since }))
      throw new Invalid({
        since: 'They moved to their last home after this day. Correct that home first, or say when they moved.',
      })
    await correctTie(viewer, tie.id, { version: tie.version, until: since, reason: 'Moved' })
  }
  const lives = { kind: 'lives-at', code, to: place, since, until, howKnown, source }
  const detail = {
    ...(home.authority ? { 'In the area of': home.authority } : {}),
    ...(home.interviewer ? { 'Interviews on return': home.interviewer } : {}),
  }
  const entry = await recordTie(viewer, where, { ...lives, from: home.who, detail })
  for (const other of home.housemates) await recordTie(viewer, where, { ...lives, from: other })
  viewer.audit.did('home.recorded', { entry })
  return entry
}

async function newPlace(viewer: Viewer, where: Where, home: NewHome): Promise<SubjectId> {
  const { howKnown, source } = home
  const name = home.name || NAMES[home.sort] || 'Home'
  const made = await recordSubject(viewer, where, { kind: 'place', name, howKnown, source })
  if (home.address) await addAddress(viewer, where, made.id, home)
  return made.id
}

async function addAddress(viewer: Viewer, where: Where, place: SubjectId, home: NewHome): Promise<void> {
  const { howKnown, source, address } = home
  const { value } = readValue({ kind: 'address', code: '' }, address, { now: viewer.now, field: 'address' })
  const circulation = home.protectedAddress ? 'agency' : where.circulation
  await recordFact(viewer, { ...where, circulation }, place, { kind: 'address', value, howKnown, source })
}

/** What a place is called that nobody named: never where it is. */
const NAMES: Readonly<Record<string, string>> = {
  family: 'Family home',
  foster: 'Foster home',
  kinship: 'Home of relatives',
  residential: 'Children’s home',
  supported: 'Supported accommodation',
  hospital: 'Hospital',
}
