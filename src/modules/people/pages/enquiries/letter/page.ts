import { page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../../../record/index.ts'
import type { EnquiryShown } from '../../../model.ts'
import { enquiryNamed } from '../../../reads/enquiries.ts'
import { view } from './view.tsx'

export const letterPage = page<EnquiryShown>({
  path: '/enquiries/:enquiry/letter',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'enquiry',
  params: { enquiry: 'enquiry' },
  audit: { read: 'enquiry.printed' },
  load: (viewer, { params }) => enquiryNamed(viewer, params['enquiry']),
  view: value => view(value),
})
