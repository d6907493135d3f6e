import type { SubjectId, Viewer } from '../../../kernel/index.ts'
import { type AudienceKind, holdReach } from '../../access/index.ts'
import type { Entry, Moment, Participant, Place, Reading, SubjectShown } from '../model.ts'
import { unnamed } from '../rules.ts'
import { sightsOf, type Telling, tellingsOf } from '../store/chronology.ts'
import { factsOf, tiesOf } from '../store/facts.ts'
import { attributionNames, namesOf, type ParticipantRow, participantsOf } from '../store/people.ts'

export interface ReadingOptions {
  readonly moment?: Moment | null
  readonly after?: Place | null
  /** Entries to a page; the whole chronology where absent. */
  readonly limit?: number
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
  const sights = moment ? await sightsOf(viewer, subjects, moment) : []
  const found = await tellingsOf(viewer, { subjects, moment, sights, after: options.after ?? null, limit: limit + 1 })
  const page = found.slice(0, limit)
  const facts = await factsOf(viewer, subjects, moment, sights)
  const ties = await tiesOf(viewer, subjects, moment, sights)
  const people = await participantsOf(
    viewer,
    page.map(telling => telling.telling),
  )
  const shown = await shownSubjects(viewer, [...subjects, ...ties.flatMap(tie => [tie.from, tie.to])], people)
  const named = await names(viewer, page, [...facts, ...ties])
  viewer.audit.saw(shown.keys())
  const last = page.at(-1)
  return {
    subjects: shown,
    entries: entriesOf(page, people, shown, named),
    facts: facts.map(fact => ({ ...fact, ...named.of(fact) })),
    ties: ties.map(tie => ({ ...tie, ...named.of(tie) })),
    moment,
    next: found.length > limit && last ? { sortsAt: last.sortsAt, telling: last.telling } : null,
  }
}

/** Puts people and writers beside versions: shared with an entry's history. */
export async function dress(viewer: Viewer, tellings: readonly Telling[]): Promise<Entry[]> {
  const people = await participantsOf(
    viewer,
    tellings.map(telling => telling.telling),
  )
  const shown = await shownSubjects(viewer, [], people)
  viewer.audit.saw(shown.keys())
  return entriesOf(tellings, people, shown, await names(viewer, tellings, []))
}

async function shownSubjects(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  people: readonly ParticipantRow[],
): Promise<Map<SubjectId, SubjectShown>> {
  const kinds = new Map<SubjectId, string>(subjects.map(id => [id, 'person']))
  for (const person of people) kinds.set(person.subject, person.kind)
  const known = await namesOf(viewer, [...kinds.keys()])
  return new Map([...kinds].map(([id, kind]) => [id, { id, kind, name: known.get(id) ?? null }]))
}

async function names(
  viewer: Viewer,
  tellings: readonly Telling[],
  others: readonly { agency: string; worker: string }[],
) {
  const attributed = [...tellings, ...others]
  const found = await attributionNames(viewer, {
    agencies: attributed.map(one => one.agency),
    workers: attributed.map(one => one.worker),
    audiences: tellings.map(telling => telling.audience),
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
  named: Awaited<ReturnType<typeof names>>,
): Entry[] {
  const byTelling = Map.groupBy(people, person => person.telling)
  return tellings.map(telling => ({
    ...telling,
    ...named.of(telling),
    audienceKind: named.kindOf(telling.audience),
    people: (byTelling.get(telling.telling) ?? []).map(person => participantOf(person, shown.get(person.subject))),
  }))
}

function participantOf(person: ParticipantRow, subject: SubjectShown | undefined): Participant {
  const name = subject?.name ?? null
  return { subject: person.subject, role: person.role, shown: name ?? unnamed(person.kind), named: name !== null }
}
