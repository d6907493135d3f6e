import { page } from '../../../../../kernel/index.ts'
import { type Found, searchNamed } from '../../../reads/desk.ts'
import { may, PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

export interface SearchPage {
  readonly found: Found
  readonly mayOpen: boolean
}

export const searchPage = page<SearchPage>({
  path: '/searches/:search',
  permission: PERMISSIONS.find,
  recordClass: 'search',
  params: { search: 'search' },
  audit: { read: 'search.read' },
  load: async (viewer, { params }) => ({
    found: await searchNamed(viewer, params['search']),
    mayOpen: may(viewer.roles, PERMISSIONS.breakGlass) || may(viewer.roles, PERMISSIONS.assign),
  }),
  view: value => view(value),
})
