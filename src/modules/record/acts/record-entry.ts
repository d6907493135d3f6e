import {
  type AudienceId,
  type EntryId,
  type HappeningId,
  Invalid,
  NotFound,
  newId,
  newReference,
  type SubjectId,
  type TellingId,
  type Viewer,
  type When,
  type WorkerId,
} from '../../../kernel/index.ts'
import { agencyAudience, namedAudience } from '../../access/index.ts'
import type { Child, Circulation, HowKnown, RoleIn, SubjectKind } from '../model.ts'
import { sortsAt, wordsFound } from '../rules.ts'
import { namedIn, namesOf } from '../store/people.ts'
import { addSubject } from '../store/subjects.ts'
import { addHappening, addTelling } from '../store/tellings.ts'
import { refuseProtectedWords } from './protected-words.ts'
import { tellName } from './tell-name.ts'

export interface NewEntry {
  readonly kind: string
  readonly when: When
  /** When the writer's agency came to know; the moment of recording where not said. */
  readonly knownAt: Date | null
  readonly text: string
  readonly howKnown: HowKnown
  readonly source: string
  readonly circulation: Circulation
  readonly named: readonly WorkerId[]
  /** Others who were part of it, by the name the writer gives: half-known people are people. */
  readonly people: readonly { name: string; role: RoleIn }[]
  /** People, places and things that the writer may read already. */
  readonly onRecord?: readonly { subject: SubjectId; kind: SubjectKind | 'child'; role: RoleIn }[]
  /** Siblings and friends with a circle of their own: each gets a telling of their own, typed once. */
  readonly alsoAbout: readonly Child[]
  /** The writer has seen which protected words or names the text holds, and keeps them. */
  readonly wordsConfirmed: boolean
}

/** One happening, one telling for each child's circle. Returns the entry on the first child's record. */
export async function recordEntry(viewer: Viewer, child: Child, entry: NewEntry): Promise<EntryId> {
  const children = [child, ...entry.alsoAbout]
  if (!entry.wordsConfirmed) await refuseWords(viewer, children, entry)
  const happening = newId<HappeningId>()
  await addHappening(viewer, happening, entry.kind)
  const recorded = new Map<SubjectId, EntryId>()
  for (const one of children) recorded.set(one.id, await tell(viewer, happening, one, children, entry))
  viewer.audit.saw(children.map(one => one.id))
  const first = recorded.get(child.id)
  if (!first) throw new NotFound()
  viewer.audit.did('entry.recorded', { entry: first, happening, tellings: children.length })
  return first
}

async function tell(
  viewer: Viewer,
  happening: HappeningId,
  child: Child,
  children: readonly Child[],
  entry: NewEntry,
): Promise<EntryId> {
  const audience = await audienceFor(viewer, child, entry)
  const id = newId<EntryId>()
  const others = children.filter(one => one.id !== child.id)
  const knownAt = entry.knownAt ?? viewer.now
  await addTelling(viewer, {
    id: newId<TellingId>(),
    happening,
    entry: id,
    audience,
    version: 1,
    standing: 'told',
    kind: entry.kind,
    when: entry.when,
    sortsAt: sortsAt(entry.when, knownAt),
    text: entry.text,
    howKnown: entry.howKnown,
    source: entry.source,
    knownAt,
    reason: '',
    people: [
      { subject: child.id, kind: 'child', role: 'about' },
      ...others.map(one => ({ subject: one.id, kind: 'child', role: 'also-about' as const })),
      ...(entry.onRecord ?? []).filter(one => !children.some(other => other.id === one.subject)),
      ...(await peopleFor(viewer, audience, entry)),
    ],
  })
  return id
}

async function audienceFor(viewer: Viewer, child: Child, entry: NewEntry): Promise<AudienceId> {
  if (entry.circulation === 'circle') return child.home
  const audience =
    entry.circulation === 'agency'
      ? await agencyAudience(viewer, child.id)
      : await namedAudience(viewer, child.id, entry.named, 'named people only')
  if (!audience) throw new Invalid({ circulation: 'Choose people who are in the circle now' })
  return audience
}

async function peopleFor(viewer: Viewer, audience: AudienceId, entry: NewEntry) {
  const people: { subject: SubjectId; kind: string; role: RoleIn }[] = []
  for (const person of entry.people) {
    const subject = newId<SubjectId>()
    await addSubject(viewer, { id: subject, reference: newReference(), kind: 'person', home: audience })
    const { howKnown, source } = entry
    await tellName(viewer, subject, audience, { value: person.name, code: '', howKnown, source })
    people.push({ subject, kind: 'person', role: person.role })
  }
  return people
}

/** Protected facts first; then the names of children whose name another child's circle does not know (spine.md 3, 10). */
async function refuseWords(viewer: Viewer, children: readonly Child[], entry: NewEntry): Promise<void> {
  await refuseProtectedWords(viewer, children, entry.text, entry.circulation)
  if (children.length < 2) return
  const names = await namesOf(
    viewer,
    children.map(one => one.id),
  )
  for (const one of children) {
    const others = children.filter(other => other.id !== one.id)
    const known = await namedIn(
      viewer,
      one.home,
      others.map(other => other.id),
    )
    const unknown = others
      .filter(other => !known.has(other.id))
      .flatMap(other => (names.get(other.id) ?? '').split(/\s+/))
    const [found] = wordsFound(entry.text, unknown)
    if (found)
      throw new Invalid({
        text: `“${found}” names a child whom the circle of ${names.get(one.id) ?? one.reference} may not know by name. Use other words, or confirm below.`,
      })
  }
}
