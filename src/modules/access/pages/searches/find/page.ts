import { z } from 'zod'
import { page, text } from '../../../../../kernel/index.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { keepSearch } from '../../../store/searches.ts'
import { view } from './view.tsx'

const form = z.strictObject({ terms: text({ label: 'A reference', max: 100 }) })

export const findPage = page({
  path: '/find',
  permission: PERMISSIONS.find,
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
