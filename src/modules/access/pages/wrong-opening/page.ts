import { z } from 'zod'
import { page, text } from '../../../../kernel/index.ts'
import { seeWrongOpening } from '../../acts/wrong-openings.ts'
import type { WrongOpening } from '../../model.ts'
import { wrongOpeningNamed } from '../../reads/wrong-openings.ts'
import { PERMISSIONS } from '../../rules.ts'
import { view } from './view.tsx'

const form = z.strictObject({ note: text({ label: 'What would help next time', max: 500, required: false }) })

export const wrongOpeningPage = page<WrongOpening & { mine: boolean }, Record<string, never>, z.infer<typeof form>>({
  path: '/wrong-openings/:wrong',
  permission: PERMISSIONS.review,
  recordClass: 'wrong-opening',
  params: { wrong: 'wrong-opening' },
  audit: { read: 'wrong-record.read', act: 'wrong-record.seen' },
  form,
  load: async (viewer, { params }) => {
    const wrong = await wrongOpeningNamed(viewer, params['wrong'])
    return { ...wrong, mine: wrong.worker === viewer.worker }
  },
  view,
  act: async (viewer, { params }, { note }) => {
    const { id } = await wrongOpeningNamed(viewer, params['wrong'])
    await seeWrongOpening(viewer, id, note)
    return { to: '/openings', said: 'It is marked as seen.', id }
  },
})
