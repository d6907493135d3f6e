import type { AudienceId, EntryId, Viewer } from '../../../kernel/index.ts'
import type { Entry, EventLink, Moment, Remark } from '../model.ts'
import { knewOf, standingLinks } from '../rules.ts'
import { type SightOfAudience, standingOf, type Telling } from '../store/chronology.ts'
import { linksOf, type StoredLink } from '../store/links.ts'
import { attributionNames } from '../store/people.ts'
import { remarksOf, type StoredRemark } from '../store/remarks.ts'

/** What stands beside entries and is no part of them. */
export interface Beside {
  /** Everybody whose word it is, for their names. */
  readonly said: readonly Attributable[]
  /** What stands beside one entry, once the names are known. */
  at(entry: EntryId, namesOf: NamesOf): Pick<Entry, 'remarks' | 'links'>
}

interface Stored {
  readonly remarks: readonly StoredRemark[]
  readonly links: readonly StoredLink[]
  /** The entries at either end of a link, as they are told to this reader. */
  readonly ends: ReadonlyMap<EntryId, Telling>
}

type Attributable = { readonly agency: string; readonly worker: string; readonly audience: string }
type NamesOf = (one: { agency: string; worker: string }) => { agencyName: string; workerName: string }

/**
 * Beside these versions, as the record is or as it was known at a moment: the same rule as for the entries, over the few rows
 * that hang on them. Beside what is withdrawn stands nothing.
 */
export async function besideOf(
  viewer: Viewer,
  tellings: readonly Telling[],
  moment: Moment | null = null,
  sights: readonly SightOfAudience[] = [],
): Promise<Beside> {
  const told = new Map(tellings.filter(one => one.standing === 'told').map(one => [one.id, one]))
  const which = moment ? 'every' : 'standing'
  const remarks = await remarksOf(viewer, [...told.keys()], which)
  const decided = await linksOf(viewer, [...told.keys()], which)
  const knew = ({ audiences, ...said }: Said): boolean =>
    moment === null || knewOf(said, moment, untilOf(sights, audiences))
  const links = standingLinks(decided.filter(knew))
  const elsewhere = new Set(links.flatMap(({ entries }) => entries).filter(id => !told.has(id)))
  const others = await standingOf(viewer, [...elsewhere], moment, sights)
  return seenFrom({
    remarks: remarks.filter(remark => knew({ ...remark, audiences: [remark.audience] })),
    links,
    ends: new Map([...told, ...others.map(one => [one.id, one] as const)]),
  })
}

type Said = Parameters<typeof knewOf>[0] & { readonly audiences: readonly AudienceId[] }

/** Until when an agency could see what is told to all of these audiences at once; null: it never could. */
function untilOf(sights: readonly SightOfAudience[], audiences: readonly AudienceId[]): Date | null {
  const ends = audiences.map(audience => sights.find(sight => sight.audience === audience)?.until ?? null)
  return ends.reduce(
    (first, end) => (first === null || end === null ? null : first < end ? first : end),
    ends[0] ?? null,
  )
}

/** A link of which this reader may not read the other end is not there. */
function seenFrom({ remarks, links, ends }: Stored): Beside {
  const remarked = Map.groupBy(remarks, remark => remark.entry)
  const linked = Map.groupBy(
    links.flatMap(link => link.entries.map(entry => ({ entry, link }))),
    ({ entry }) => entry,
  )
  return {
    said: [
      ...remarks,
      ...links.map(link => ({ ...link, audience: link.audiences[0] })),
      ...(links.length > 0 ? ends.values() : []),
    ],
    at: (entry, namesOf) => ({
      remarks: (remarked.get(entry) ?? []).map(remark => ({ ...remark, ...namesOf(remark) })),
      links: (linked.get(entry) ?? []).flatMap(({ link }) => {
        const other = ends.get(link.entries[0] === entry ? link.entries[1] : link.entries[0])
        return other ? [{ ...link, ...namesOf(link), ...seen(other), otherAgencyName: namesOf(other).agencyName }] : []
      }),
    }),
  }
}

const seen = ({ id, agency, when }: Telling) => ({ other: id, otherAgency: agency, otherWhen: when })

/** Every version of every agency's remark beside one entry, and all that was ever decided on it, oldest first. */
export async function besideHistory(
  viewer: Viewer,
  entry: EntryId,
): Promise<{ remarks: Remark[]; links: EventLink[] }> {
  const remarks = await remarksOf(viewer, [entry], 'every')
  const links = await linksOf(viewer, [entry], 'every')
  viewer.audit.saw(remarks.map(one => one.subject))
  const said = [...remarks, ...links]
  const { agencies, workers } = await attributionNames(viewer, {
    agencies: said.map(one => one.agency),
    workers: said.map(one => one.worker),
    audiences: [],
  })
  const named = <Kind extends { agency: string; worker: string }>(one: Kind) => ({
    ...one,
    agencyName: agencies.get(one.agency) ?? '',
    workerName: workers.get(one.worker) ?? '',
  })
  return { remarks: remarks.map(named), links: links.map(named) }
}
