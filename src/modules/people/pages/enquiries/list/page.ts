import { page } from '../../../../../kernel/index.ts'
import { type Named, RECORD_PERMISSIONS, subjectOn } from '../../../../record/index.ts'
import type { EnquiryListed } from '../../../model.ts'
import { enquiriesAbout } from '../../../reads/enquiries.ts'
import { view } from './view.tsx'

export interface EnquiriesPage {
  readonly person: Named
  readonly enquiries: readonly EnquiryListed[]
  readonly mayWrite: boolean
}

export const enquiriesPage = page<EnquiriesPage>({
  path: '/people/:person/enquiries',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'person',
  params: { person: 'person' },
  audit: { read: 'enquiries.read' },
  load: async (viewer, { params }) => {
    const { subject: person } = await subjectOn(viewer, params['person'], 'person')
    const mayWrite = RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role))
    return { person, enquiries: await enquiriesAbout(viewer, person), mayWrite }
  },
  view: value => view(value),
})
