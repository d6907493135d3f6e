import { page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../../../record/index.ts'
import type { EnquiryListed } from '../../../model.ts'
import { enquiriesWaiting } from '../../../reads/enquiries.ts'
import { view } from './view.tsx'

export interface MyEnquiriesPage {
  readonly enquiries: readonly EnquiryListed[]
}

export const myEnquiriesPage = page<MyEnquiriesPage>({
  path: '/enquiries',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'none',
  audit: { read: 'enquiries.waiting' },
  load: async viewer => ({ enquiries: await enquiriesWaiting(viewer) }),
  view: value => view(value),
})
