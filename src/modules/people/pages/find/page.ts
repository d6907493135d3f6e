import { z } from 'zod'
import { page, text } from '../../../../kernel/index.ts'
import { ACCESS_PERMISSIONS, keepSearch } from '../../../access/index.ts'
import { view } from './view.tsx'

const form = z.strictObject({ terms: text({ label: 'What you know of them', max: 200 }) })

/** A search is kept, and answered at an address that tells nothing (spine.md 16). */
export const findPage = page({
  path: '/find',
  permission: ACCESS_PERMISSIONS.find,
  recordClass: 'none',
  audit: { read: 'find.form', act: 'find.searched' },
  form,
  load: async () => null,
  view: (_value, typed) => view(typed),
  act: async (viewer, _asked, { terms }) => {
    const search = await keepSearch(viewer, terms)
    viewer.audit.did('find.searched', { search })
    return { to: `/searches/${search}`, id: search }
  },
})
