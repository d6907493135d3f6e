import { page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../../../record/index.ts'
import type { EnquiryShown } from '../../../model.ts'
import { enquiryNamed } from '../../../reads/enquiries.ts'
import { view } from './view.tsx'

export interface EnquiryPage {
  readonly shown: EnquiryShown
  readonly mayWrite: boolean
  /** Their own agency asked. */
  readonly mayWithdraw: boolean
}

export const enquiryPage = page<EnquiryPage>({
  path: '/enquiries/:enquiry',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'enquiry',
  params: { enquiry: 'enquiry' },
  audit: { read: 'enquiry.read' },
  load: async (viewer, { params }) => {
    const shown = await enquiryNamed(viewer, params['enquiry'])
    const mayWrite = RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role))
    const own = shown.enquiry.agency === viewer.agency && shown.standing !== 'withdrawn'
    return { shown, mayWrite, mayWithdraw: mayWrite && own }
  },
  view: value => view(value),
})
