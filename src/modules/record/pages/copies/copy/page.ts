import { page } from '../../../../../kernel/index.ts'
import type { CopyShown } from '../../../model.ts'
import { copyNamed } from '../../../reads/copies.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

export const copyPage = page<CopyShown>({
  path: '/copies/:copy',
  permission: PERMISSIONS.read,
  recordClass: 'copy',
  params: { copy: 'copy' },
  audit: { read: 'copy.read' },
  load: (viewer, { params }) => copyNamed(viewer, params['copy']),
  view: value => view(value),
})
