import { z } from 'zod'
import { page, uuid } from '../../../../kernel/index.ts'
import { liftConflict } from '../../acts/conflicts.ts'
import { PERMISSIONS } from '../../rules.ts'
import { type Conflict, conflicts } from '../../store/conflicts.ts'
import { view } from './view.tsx'

const form = z.strictObject({ conflict: uuid('Choose one from the list') })

export interface ConflictsPage {
  readonly conflicts: readonly (Conflict & { readonly mine: boolean })[]
}

export const conflictsPage = page<ConflictsPage, Record<string, never>, z.infer<typeof form>>({
  path: '/conflicts',
  permission: PERMISSIONS.seal,
  recordClass: 'none',
  audit: { read: 'conflicts.read', act: 'conflict.ended' },
  form,
  load: async viewer => ({
    conflicts: (await conflicts(viewer)).map(one => ({ ...one, mine: one.worker === viewer.worker })),
  }),
  view,
  act: async (viewer, _asked, { conflict }) => {
    await liftConflict(viewer, conflict)
    return { to: '/conflicts', said: 'It is ended. Seats that they hold count again.' }
  },
})
