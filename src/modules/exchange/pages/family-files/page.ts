import { z } from 'zod'
import { fileField, page } from '../../../../kernel/index.ts'
import { type Child, childNamed } from '../../../record/index.ts'
import { handOverFamily } from '../../acts/family-files.ts'
import { FAMILY_LIMITS, type FamilyList } from '../../model.ts'
import { ownFamilyFiles } from '../../reads/family-files.ts'
import { nameOfChild } from '../../reads/lists.ts'
import { PERMISSIONS } from '../../rules.ts'
import { view } from './view.tsx'

export interface FamilyFilesPage {
  readonly child: Child
  readonly name: string | null
  readonly files: readonly FamilyList[]
}

const form = z.strictObject({ file: fileField('Choose the file that holds the family') })

export const familyFilesPage = page<FamilyFilesPage, Record<string, never>, z.infer<typeof form>>({
  path: '/children/:child/family-file',
  permission: PERMISSIONS.bringIn,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'family.form', act: 'family.handed-over' },
  fileBytes: FAMILY_LIMITS.fileBytes,
  form,
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    return { child, name: await nameOfChild(viewer, child), files: await ownFamilyFiles(viewer, child) }
  },
  view,
  act: async (viewer, { params }, { file }) => {
    const family = await handOverFamily(viewer, await childNamed(viewer, params['child']), file)
    return { to: `/family-files/${family}`, id: family }
  },
})
