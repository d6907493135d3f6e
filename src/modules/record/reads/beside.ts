import type { EntryId, Viewer } from '../../../kernel/index.ts'
import type { Moment, Remark } from '../model.ts'
import { knewOf } from '../rules.ts'
import type { SightOfAudience, Telling } from '../store/chronology.ts'
import { attributionNames } from '../store/people.ts'
import { remarksOf, type StoredRemark } from '../store/remarks.ts'

/** What stands beside entries and is no part of them. */
export interface Beside {
  readonly remarks: readonly StoredRemark[]
}

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
  const told = [...new Set(tellings.filter(one => one.standing === 'told').map(one => one.id))]
  const remarks = await remarksOf(viewer, told, moment ? 'every' : 'standing')
  const until = (remark: StoredRemark): Date | null =>
    sights.find(sight => sight.audience === remark.audience)?.until ?? null
  return { remarks: moment ? remarks.filter(remark => knewOf(remark, moment, until(remark))) : remarks }
}

/** Every version of every agency's remark beside one entry that this viewer may read, oldest first. */
export async function remarkHistory(viewer: Viewer, entry: EntryId): Promise<Remark[]> {
  const stored = await remarksOf(viewer, [entry], 'every')
  viewer.audit.saw(stored.map(one => one.subject))
  const { agencies, workers } = await attributionNames(viewer, {
    agencies: stored.map(one => one.agency),
    workers: stored.map(one => one.worker),
    audiences: [],
  })
  return stored.map(one => ({
    ...one,
    agencyName: agencies.get(one.agency) ?? '',
    workerName: workers.get(one.worker) ?? '',
  }))
}
