import {
  type AudienceId,
  type EntryId,
  type HappeningId,
  Invalid,
  newId,
  type TellingId,
  type Viewer,
  type When,
} from '../../../kernel/index.ts'
import { agencyAudience } from '../../access/index.ts'
import type { Child, HowKnown } from '../model.ts'
import { sortsAt } from '../rules.ts'
import { addHappenings, addTellings } from '../store/tellings.ts'

/** One row of an agency's own list, as it goes on the record: about the child, in the agency's words. */
export interface ListedEntry {
  readonly kind: string
  readonly when: When
  /** When the agency came to know of it. */
  readonly knownAt: Date
  readonly text: string
  readonly howKnown: HowKnown
  readonly source: string
  readonly author: string
  readonly category: string
  readonly ownReference: string
}

/** Where the entries of a list go: the child's circle, or the agency alone. @throws Invalid beside the field `circulation` */
export async function audienceOfList(
  viewer: Viewer,
  child: Child,
  circulation: 'circle' | 'agency',
): Promise<AudienceId> {
  const audience = circulation === 'circle' ? child.home : await agencyAudience(viewer, child.id)
  if (!audience) throw new Invalid({ circulation: 'Choose who may read this' })
  return audience
}

/**
 * Many entries in a few statements, in their order: at most 500 at a time. Protected words are looked for by the caller
 * (`protectedIn`), who shows them beside their rows before anything is asked for.
 */
export async function recordListed(
  viewer: Viewer,
  child: Child,
  audience: AudienceId,
  entries: readonly ListedEntry[],
): Promise<readonly EntryId[]> {
  const tellings = entries.map(entry => ({
    ...entry,
    id: newId<TellingId>(),
    happening: newId<HappeningId>(),
    entry: newId<EntryId>(),
    audience,
    version: 1,
    standing: 'told' as const,
    sortsAt: sortsAt(entry.when, entry.knownAt),
    reason: '',
    people: [{ subject: child.id, kind: 'child', role: 'about' as const }],
  }))
  await addHappenings(
    viewer,
    tellings.map(({ happening, kind }) => ({ id: happening, kind })),
  )
  await addTellings(viewer, tellings)
  viewer.audit.saw([child.id])
  return tellings.map(({ entry }) => entry)
}
