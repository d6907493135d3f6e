import type { SubjectId, Viewer } from '../../../kernel/index.ts'
import { type AudienceKind, holdReach } from '../../access/index.ts'
import type { Entry, Moment, Only, Participant, Place, Reading, Seen, SubjectShown, Tie } from '../model.ts'
import { endsOf, SAMENESS, unnamed } from '../rules.ts'
import { type SightOfAudience, type Telling, tellingsOf } from '../store/chronology.ts'
import { factsOf } from '../store/facts.ts'
import { attributionNames, namesOf, namesThen, type ParticipantRow, participantsOf } from '../store/people.ts'
import { subjectsSeen } from '../store/subjects.ts'
import type { Stored } from '../store/told.ts'
import { type Beside, besideOf } from './beside.ts'
import { tied } from './tied.ts'

export interface ReadingOptions {
  readonly moment?: Moment | null
  readonly after?: Place | null
  /** Entries to a page; the whole chronology where absent; none at all where 0. */
  readonly limit?: number
  /** How far beyond those tied to them: 0 for what is known of these, 1 for everybody tied to these as well; absent for none. */
  readonly around?: number
  /** Only ties of these kinds lead on, and then all that ties those found to each other is there: a family, however wide. */
  readonly through?: readonly string[]
  /** The entries that it is cut to; what is known and who is around them stay whole. */
  readonly only?: Only | null
}

/**
 * The record of these subjects, already cut to this viewer and audited for everyone in it. Everything that is drawn or
 * listed stands on this one value, so the views cannot disagree and cannot leak apart from each other.
 */
export async function reading(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  options: ReadingOptions = {},
): Promise<Reading> {
  const moment = options.moment ?? null
  const limit = options.limit ?? 100_000
  await holdReach(viewer, subjects)
  const withPages = options.around !== undefined
  const { about, ties, sights, isWhole } = await tied(viewer, subjects, { ...options, moment })
  const asked = { subjects, moment, sights, after: options.after ?? null, limit: limit + 1, only: options.only ?? null }
  const found = limit > 0 ? await tellingsOf(viewer, asked) : []
  const page = found.slice(0, limit)
  const facts = await factsOf(viewer, about, moment, sights)
  const people = await participantsOf(
    viewer,
    page.map(telling => telling.telling),
  )
  const past = moment && { moment, sights, asked: subjects }
  const shown = await shownSubjects(viewer, [...about, ...endsOf(ties)], people, { withPages, past })
  const beside = await besideOf(viewer, page, moment, sights)
  const named = await names(viewer, page, [...facts, ...ties, ...beside.said])
  viewer.audit.saw(shown.keys())
  const last = page.at(-1)
  return {
    subjects: shown,
    entries: entriesOf(page, people, shown, beside, named),
    facts: facts.map(fact => ({ ...fact, ...named.of(fact), audienceKind: named.kindOf(fact.audience) })),
    ties: ties
      .filter(tie => isOpen(tie, shown))
      .map(tie => ({ ...tie, ...named.of(tie), audienceKind: named.kindOf(tie.audience) })),
    moment,
    isWhole,
    next: found.length > limit && last ? { sortsAt: last.sortsAt, telling: last.telling } : null,
  }
}

/**
 * A claim that two are the same, or that they are not, shows to whoever may open both: shown to others it would say that there is
 * another record somewhere (spine.md 7).
 */
const isOpen = ({ kind, from, to }: Stored<Tie>, shown: ReadonlyMap<SubjectId, SubjectShown>): boolean =>
  !SAMENESS.includes(kind) || [from, to].every(end => shown.get(end)?.reference != null)

/** Puts people and writers beside versions: shared with an entry's history. */
export async function dress(viewer: Viewer, tellings: readonly Telling[]): Promise<Entry[]> {
  const people = await participantsOf(
    viewer,
    tellings.map(telling => telling.telling),
  )
  const shown = await shownSubjects(viewer, [], people, { withPages: false, past: null })
  viewer.audit.saw(shown.keys())
  const beside = await besideOf(viewer, tellings)
  return entriesOf(tellings, people, shown, beside, await names(viewer, tellings, beside.said))
}

async function shownSubjects(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  people: readonly ParticipantRow[],
  { withPages, past }: { readonly withPages: boolean; readonly past: Past | null },
): Promise<Map<SubjectId, SubjectShown>> {
  const kinds = new Map<SubjectId, string>(subjects.map(id => [id, 'person']))
  for (const person of people) kinds.set(person.subject, person.kind)
  const ids = [...kinds.keys()]
  const known = await called(viewer, ids, past)
  const seen = withPages ? await subjectsSeen(viewer, ids) : new Map<SubjectId, Seen>()
  return new Map(
    [...kinds].map(([id, kind]) => {
      const page = seen.get(id)
      const name = known.get(id) ?? null
      return [
        id,
        { id, kind: page?.kind ?? kind, name, reference: page?.reference ?? null, isChild: page?.isChild ?? false },
      ]
    }),
  )
}

interface Past {
  readonly moment: Moment
  readonly sights: readonly SightOfAudience[]
  readonly asked: readonly SubjectId[]
}

/** As they are called now, or as they were by then. Whoever the reading is of keeps the name of today: it is whose record this is. */
async function called(viewer: Viewer, ids: readonly SubjectId[], past: Past | null): Promise<Map<SubjectId, string>> {
  if (!past) return namesOf(viewer, ids)
  const [today, known] = [await namesOf(viewer, past.asked), await namesThen(viewer, ids, past.moment, past.sights)]
  return new Map([...today, ...known])
}

async function names(
  viewer: Viewer,
  tellings: readonly Telling[],
  others: readonly { agency: string; worker: string; audience: string }[],
) {
  const attributed = [...tellings, ...others]
  const found = await attributionNames(viewer, {
    agencies: attributed.map(one => one.agency),
    workers: attributed.map(one => one.worker),
    audiences: attributed.map(one => one.audience),
  })
  return {
    of: (one: { agency: string; worker: string }) => ({
      agencyName: found.agencies.get(one.agency) ?? '',
      workerName: found.workers.get(one.worker) ?? '',
    }),
    kindOf: (audience: string) => (found.audiences.get(audience) ?? 'circle') as AudienceKind,
  }
}

function entriesOf(
  tellings: readonly Telling[],
  people: readonly ParticipantRow[],
  shown: ReadonlyMap<SubjectId, SubjectShown>,
  beside: Beside,
  named: Awaited<ReturnType<typeof names>>,
): Entry[] {
  const byTelling = Map.groupBy(people, person => person.telling)
  return tellings.map(telling => ({
    ...telling,
    ...named.of(telling),
    audienceKind: named.kindOf(telling.audience),
    people: (byTelling.get(telling.telling) ?? []).map(person => participantOf(person, shown.get(person.subject))),
    ...(telling.standing === 'told' ? beside.at(telling.id, named.of) : { remarks: [], links: [] }),
  }))
}

function participantOf(person: ParticipantRow, subject: SubjectShown | undefined): Participant {
  const name = subject?.name ?? null
  return { subject: person.subject, role: person.role, shown: name ?? unnamed(person.kind), named: name !== null }
}
