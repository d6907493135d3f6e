import { page } from '../../../../../kernel/index.ts'
import { whoLooked } from '../../../reads/desk.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

export const accessLogPage = page<Awaited<ReturnType<typeof whoLooked>>>({
  path: '/children/:child/access-log',
  permission: PERMISSIONS.assign,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'access-log.read' },
  load: (viewer, { params }) => whoLooked(viewer, params['child']),
  view: value => view(value),
})
