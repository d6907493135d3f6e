import { page } from '../../../../../kernel/index.ts'
import { type Child, childNamed, RECORD_PERMISSIONS } from '../../../../record/index.ts'
import { packRecipients } from '../../../reads/packs/recipients.ts'
import { type Recipients, recipientIn, refuseUnlessCopies } from '../../../rules.ts'
import { type Form, form, queryFrom } from './form.ts'
import { view } from './view.tsx'

export interface NewPackPage extends Recipients {
  readonly child: Child
}

/** Whom it is for, and of when; nothing is made yet: the next page shows what would go out. */
export const newPackPage = page<NewPackPage, Record<string, never>, Form>({
  path: '/children/:child/packs/new',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'pack.form', act: 'pack.asked' },
  form,
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    return { child, ...(await packRecipients(viewer, child)) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const child = await childNamed(viewer, params['child'])
    const query = queryFrom(typed)
    const found = recipientIn(await packRecipients(viewer, child), typed.for, query['who'] ?? null)
    refuseUnlessCopies(found)
    return { to: `/children/${child.reference}/packs/preview?${new URLSearchParams(query)}` }
  },
})
