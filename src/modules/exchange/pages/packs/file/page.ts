import { page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../../../record/index.ts'
import { type PackShown, packNamed } from '../../../reads/packs/pack.ts'
import { file } from './file.ts'

export const packFilePage = page<PackShown>({
  path: '/packs/:pack/file',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'pack',
  params: { pack: 'pack' },
  audit: { read: 'pack.taken' },
  load: (viewer, { params }) => packNamed(viewer, params['pack']),
  file,
})
