import {
  type CivilDate,
  civilDateOf,
  NotFound,
  type Reference,
  readReference,
  type SubjectId,
  type Viewer,
} from '../../../kernel/index.ts'
import { type Asked, type Described, readAsked } from '../../../matching/index.ts'
import { findReference, searchTerms, stubOf } from '../../access/index.ts'
import { addressOf, type Reading, reading, subjectReferred } from '../../record/index.ts'
import type { FoundHeld, FoundOpen, SearchAnswer } from '../model.ts'
import { fieldsHeld, fieldsRead, identityOf, type Led, ledTo } from '../rules.ts'
import { holdersOf, type Sighted, sighted } from '../store/find.ts'
import { type Finder, finderFor } from './known.ts'

/** So many are shown: more is a question to be asked more narrowly. */
const SHOWN = 10

/** What a kept search answers now, for whoever asked it. */
export async function searchNamed(viewer: Viewer, id: string | undefined): Promise<SearchAnswer> {
  const terms = await searchTerms(viewer, id)
  if (id === undefined || terms === undefined) throw new NotFound()
  const reference = readReference(terms)
  const answer = reference.ok
    ? await answerToReference(viewer, reference.reference)
    : await answerTo(viewer, readAsked(terms))
  return { id, terms, ...answer }
}

type Found = Pick<SearchAnswer, 'open' | 'held' | 'isReady'>

/** A reference needs no index: it is right or it is not there. */
async function answerToReference(viewer: Viewer, reference: Reference): Promise<Found> {
  const child = await findReference(viewer, reference)
  const id = child?.subject ?? (await subjectReferred(viewer, reference))
  const one: Led | undefined = id && {
    ...{ id, standing: 'sure', isStrong: true, also: [], weight: 0, isRead: true },
    fields: [{ field: 'number', verdict: 'same' }],
  }
  return answerWith(viewer, one ? [one] : [], true)
}

/**
 * Find, then fetch: the index leads, cut to the asker before the best are chosen; then each is looked at again under the policies,
 * and what is shown of them is read anew.
 */
export async function answerTo(viewer: Viewer, asked: Asked | Described): Promise<Found> {
  const finder = await finderFor(viewer)
  return answerWith(viewer, look(finder, asked), finder.isReady)
}

async function answerWith(viewer: Viewer, found: readonly Led[], isReady: boolean): Promise<Found> {
  const strong = found.filter(({ isStrong }) => isStrong).map(({ id }) => id as SubjectId)
  const seen = await sighted(viewer, idsOf(found), strong)
  const shown = found.flatMap(one => {
    const subject = seen.get(one.id as SubjectId)
    return subject ? [{ one, subject }] : []
  })
  viewer.audit.saw(shown.map(({ subject }) => subject.id))
  const mine = shown.filter(({ one, subject }) => one.isRead && subject.sight === 'read')
  const others = shown.filter(({ one, subject }) => !one.isRead || subject.sight === 'stub')
  const read = await readOf(viewer, [...seen.values()])
  const held: FoundHeld[] = []
  for (const { one, subject } of others) held.push(await heldOf(viewer, subject, one, seen))
  return { open: mine.map(({ one, subject }) => openOf(read, subject, one)), held, isReady }
}

const idsOf = (found: readonly Led[]): SubjectId[] =>
  [...new Set(found.flatMap(({ id, also }) => [id, ...also]))] as SubjectId[]

function look({ index, hidden, reads, leads, strongOnly }: Finder, asked: Asked | Described): Led[] {
  const within = { limit: SHOWN, hidden, strongOnly }
  return ledTo(index.find(asked, { ...within, holds: reads }), index.find(asked, { ...within, holds: leads }), SHOWN)
}

interface Read {
  readonly reading: Reading
  readonly on: CivilDate
}

/** Names and dates of those whose page may be opened: of nobody else. */
async function readOf(viewer: Viewer, seen: readonly Sighted[]): Promise<Read> {
  const ids = seen.filter(({ sight }) => sight === 'read').map(({ id }) => id)
  return { reading: await reading(viewer, ids, { limit: 0, around: 0 }), on: civilDateOf(viewer.now) }
}

function openOf({ reading, on }: Read, { id, kind, reference, isChild }: Sighted, one: Led): FoundOpen {
  const nameOf = (subject: string) => reading.subjects.get(subject as SubjectId)?.name ?? null
  return {
    ...{ sight: 'read', kind, reference, isChild, fit: one.standing, fields: fieldsRead(one) },
    page: addressOf({ kind, reference, isChild }),
    name: nameOf(id),
    born: identityOf(reading, id, on)
      .births.map(({ said }) => said)
      .join(' or '),
    also: one.also.flatMap(beside => nameOf(beside) ?? []),
  }
}

async function heldOf(
  viewer: Viewer,
  { id, kind, reference, isChild, sight }: Sighted,
  one: Led,
  seen: ReadonlyMap<SubjectId, Sighted>,
): Promise<FoundHeld> {
  const isChildHeld = isChild && sight === 'stub'
  const contacts = isChildHeld ? ((await stubOf(viewer, id))?.contacts ?? []) : await holdersOf(viewer, id)
  return {
    ...{ sight: 'stub', kind, fit: one.standing, fields: fieldsHeld(one), contacts },
    reference: isChildHeld ? reference : null,
    also: one.also.flatMap(beside => seen.get(beside as SubjectId)?.kind ?? []),
  }
}
