import { z } from 'zod'
import { page, type Reference, text } from '../../../../../kernel/index.ts'
import { sayWrongRecord } from '../../../acts/wrong-openings.ts'
import { circleNamed } from '../../../reads/desk.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

const form = z.strictObject({ reason: text({ label: 'How it came about', max: 500, required: false }) })

export const wrongRecordPage = page<Reference, Record<string, never>, z.infer<typeof form>>({
  path: '/children/:child/wrong-record',
  permission: PERMISSIONS.seeCircle,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'wrong-record.form', act: 'wrong-record.said' },
  form,
  load: async (viewer, { params }) => (await circleNamed(viewer, params['child'])).reference,
  view,
  act: async (viewer, { params }, { reason }) => {
    const { subject } = await circleNamed(viewer, params['child'])
    const id = await sayWrongRecord(viewer, subject, reason)
    return { to: '/', said: 'Thank you for saying so. It stands beside the line that you opened the record.', id }
  },
})
