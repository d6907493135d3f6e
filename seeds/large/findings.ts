import type { AdminSession as Client } from '../../src/db/admin.ts'
import type { AgencyId, AudienceId, PartnershipId, SubjectId, WorkerId } from '../../src/kernel/index.ts'
import type { LargeSeed, LargeSize } from './index.ts'

/** The ids that a bench or a test begins with. Asked in the seed's own session, which holds its functions and tables. */
export async function findings(admin: Client, size: LargeSize): Promise<LargeSeed> {
  const { rows } = await admin.query<Found>(FOUND)
  const found = rows[0]
  if (!found) throw new Error('The seed left nothing behind.')
  return {
    size,
    partnership: found.partnership as PartnershipId,
    now: found.now.toISOString(),
    child: found.child as SubjectId,
    home: found.home as AudienceId,
    readers: found.readers.map(reader => ({ worker: reader.worker as WorkerId, circles: reader.circles })),
    agencies: found.agencies as AgencyId[],
  }
}

interface Found {
  readonly partnership: string
  readonly now: Date
  readonly child: string
  readonly home: string
  readonly readers: { worker: string; circles: number }[]
  readonly agencies: string[]
}

const FOUND = `select pg_temp.partnership() as partnership, size.now, pg_temp.id('subject', 1) as child, pg_temp.id('circle', 1) as home,
  (select json_agg(json_build_object('worker', pg_temp.id('worker', worker), 'circles', least(circles, size.children)) order by worker) from reader) as readers,
  (select json_agg(pg_temp.id('agency', n) order by n) from generate_series(1, 8) n) as agencies
from size`
