import { addDays, civilDateOf, page } from '../../../../kernel/index.ts'
import { ACCESS_PERMISSIONS } from '../../../access/index.ts'
import { sealChild } from '../../acts/seal.ts'
import type { Child } from '../../model.ts'
import { childNamed } from '../../reads/children.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

/** A seal is looked at again after 90 days (hazard HZ-08: a seal too wide makes an agency act alone). */
const REVIEW_DAYS = 90

export const sealPage = page<Child, Record<string, never>, Form>({
  path: '/children/:child/seal',
  permission: ACCESS_PERMISSIONS.seal,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'seal.form', act: 'seal.changed' },
  stepUp: true,
  form,
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    viewer.audit.saw([child.id])
    return child
  },
  view,
  act: async (viewer, { params }, { level, reason }) => {
    const child = await childNamed(viewer, params['child'])
    const reviewBy = level === 'none' ? null : addDays(civilDateOf(viewer.now), REVIEW_DAYS)
    await sealChild(viewer, child, { level: level === 'none' ? null : level, reason, reviewBy })
    return { to: `/children/${child.reference}`, said: 'The seal is changed.' }
  },
})
