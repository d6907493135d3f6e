import { z } from 'zod'
import { page, text } from '../../../../../kernel/index.ts'
import { declareConflict } from '../../../acts/conflicts.ts'
import { type Circle, circleNamed } from '../../../reads/desk.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

const form = z.strictObject({ reason: text({ label: 'How you know them', max: 500 }) })

export const conflictPage = page<Circle, Record<string, never>, z.infer<typeof form>>({
  path: '/children/:child/conflict',
  permission: PERMISSIONS.seeCircle,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'conflict.form', act: 'conflict.declared' },
  form,
  load: (viewer, { params }) => circleNamed(viewer, params['child']),
  view,
  act: async (viewer, { params }, { reason }) => {
    const { subject } = await circleNamed(viewer, params['child'])
    const id = await declareConflict(viewer, subject, reason)
    return { to: '/', said: 'Thank you for saying so. The record is closed to you, and your manager knows.', id }
  },
})
