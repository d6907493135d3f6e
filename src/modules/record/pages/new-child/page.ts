import { page } from '../../../../kernel/index.ts'
import { openChildRecord } from '../../acts/open-child.ts'
import { PERMISSIONS } from '../../rules.ts'
import { form } from './form.ts'
import { view } from './view.tsx'

export const newChildPage = page({
  path: '/children/new',
  permission: PERMISSIONS.openChild,
  recordClass: 'none',
  audit: { read: 'child.open-form', act: 'child.opened' },
  form,
  load: async () => null,
  view: (_value, typed) => view(typed),
  act: async (viewer, _asked, child) => {
    const { reference } = await openChildRecord(viewer, child)
    return { to: `/children/${reference}`, said: 'The record is open, and you are its lead worker.', id: reference }
  },
})
