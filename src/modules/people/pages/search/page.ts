import { page } from '../../../../kernel/index.ts'
import { ACCESS_PERMISSIONS, may } from '../../../access/index.ts'
import type { SearchAnswer } from '../../model.ts'
import { searchNamed } from '../../reads/find.ts'
import { view } from './view.tsx'

export interface SearchPage extends SearchAnswer {
  readonly mayOpen: boolean
}

export const searchPage = page<SearchPage>({
  path: '/searches/:search',
  permission: ACCESS_PERMISSIONS.find,
  recordClass: 'search',
  params: { search: 'search' },
  audit: { read: 'search.read' },
  load: async (viewer, { params }) => ({
    ...(await searchNamed(viewer, params['search'])),
    mayOpen: may(viewer.roles, ACCESS_PERMISSIONS.breakGlass) || may(viewer.roles, ACCESS_PERMISSIONS.assign),
  }),
  view: value => view(value),
})
