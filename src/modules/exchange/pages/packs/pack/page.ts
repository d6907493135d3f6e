import { page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../../../record/index.ts'
import { type PackShown, packNamed } from '../../../reads/packs/pack.ts'
import { view } from './view.tsx'

export const packPage = page<PackShown>({
  path: '/packs/:pack',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'pack',
  params: { pack: 'pack' },
  audit: { read: 'pack.read' },
  load: (viewer, { params }) => packNamed(viewer, params['pack']),
  view: value => view(value),
})
