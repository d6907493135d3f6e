import { Invalid, type RecordClass, type Viewer } from '../../../kernel/index.ts'
import { agencyIds, openingIds, searchIds, seatIds, workerIds, wrongOpeningIds } from '../store/directory/refs.ts'

/** The ids of this chapter's classes that the viewer may see: what its pages name in their addresses. */
export function accessRefs(viewer: Viewer, of: RecordClass): Promise<string[]> {
  const read = READS[of]
  if (!read) throw new Invalid({ class: `There are no references of the class ${of}` })
  return read(viewer)
}

const READS: Partial<Record<RecordClass, (viewer: Viewer) => Promise<string[]>>> = {
  seat: seatIds,
  search: searchIds,
  worker: workerIds,
  agency: agencyIds,
  'wrong-opening': wrongOpeningIds,
  'break-glass': viewer => openingIds(viewer, 'break-glass'),
  assignment: viewer => openingIds(viewer, 'assignment'),
}
