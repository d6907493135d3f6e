import type { SubjectId, Viewer } from '../../../kernel/index.ts'
import { relationsOf, tieKind } from '../happenings.ts'
import type { Relation } from '../model/kinds.ts'
import type { Tie, Told } from '../model.ts'
import { addressOf } from '../rules.ts'
import { subjectsSeen } from '../store/subjects.ts'
import { childOfAudience } from './children.ts'
import { nameFor } from './told.ts'

/** Whom a fact or an end of a tie is about, as this viewer may know them, and where their page is. */
export interface About {
  readonly name: string
  /** Their own page; where the viewer may not open it, the record of the child on which this was told. */
  readonly href: string
}

export async function aboutSubject(viewer: Viewer, subject: SubjectId, told: Told): Promise<About> {
  const name = (await nameFor(viewer, subject)) ?? 'Name not known to you'
  const seen = (await subjectsSeen(viewer, [subject])).get(subject)
  if (seen) return { name, href: addressOf(seen) }
  const child = await childOfAudience(viewer, told.audience)
  return { name, href: `/children/${child.reference}` }
}

/** What the one a tie comes from can be to the other, by the kinds of both. A tie that an act made is corrected within its kind. */
export async function relationsBetween(
  viewer: Viewer,
  { kind, from, to }: Pick<Tie, 'kind' | 'from' | 'to'>,
): Promise<Relation[]> {
  const found = tieKind(kind)
  if (found?.byAct)
    return Object.entries(found.sorts).map(([code, sort]) => {
      const alone = sort.from === sort.to ? sort.from : `${sort.from}: ${sort.to}`
      return { id: `${kind}.${code}.from`, kind, code, far: 'from', label: alone, group: found.group }
    })
  const seen = await subjectsSeen(viewer, [from, to])
  return relationsOf(seen.get(to)?.kind ?? 'person', seen.get(from)?.kind ?? 'person')
}
