import { z } from 'zod'
import { NotFound, page, type Viewer, type WorkerId } from '../../../../../kernel/index.ts'
import { disableWorker } from '../../../acts/administer.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { type Colleague, colleagues } from '../../../store/directory.ts'
import { view } from './view.tsx'

const form = z.strictObject({})

const named = async (viewer: Viewer, id: string | undefined): Promise<Colleague> => {
  const found = (await colleagues(viewer)).find(one => one.worker === (id as WorkerId))
  if (!found) throw new NotFound()
  return found
}

/** One worker in their post. Ending it ends every reach and every session they have, with their next request. */
export const workerPage = page<Colleague, Record<string, never>, z.infer<typeof form>>({
  path: '/administration/workers/:worker',
  permission: PERMISSIONS.administer,
  recordClass: 'worker',
  params: { worker: 'worker' },
  audit: { read: 'worker.read', act: 'worker.disabled' },
  stepUp: true,
  form,
  load: (viewer, { params }) => named(viewer, params['worker']),
  view,
  act: async (viewer, { params }) => {
    const { worker, name } = await named(viewer, params['worker'])
    await disableWorker(viewer, worker)
    return {
      to: '/administration/workers',
      said: `${name} no longer has a post, and can no longer sign in.`,
      id: worker,
    }
  },
})
