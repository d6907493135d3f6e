import { NotFound, page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../../../record/index.ts'
import { withdrawEnquiry } from '../../../acts/write-answer.ts'
import type { EnquiryShown } from '../../../model.ts'
import { enquiryNamed } from '../../../reads/enquiries.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export const withdrawEnquiryPage = page<EnquiryShown, Record<string, never>, Form>({
  path: '/enquiries/:enquiry/withdraw',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'enquiry',
  params: { enquiry: 'enquiry' },
  audit: { read: 'enquiry.withdraw-form', act: 'enquiry.withdrawn' },
  form,
  load: async (viewer, { params }) => {
    const shown = await enquiryNamed(viewer, params['enquiry'])
    if (shown.enquiry.agency !== viewer.agency) throw new NotFound()
    return shown
  },
  view,
  act: async (viewer, { params }, { reason }) => {
    const id = await withdrawEnquiry(viewer, params['enquiry'], { reason })
    return { to: `/enquiries/${params['enquiry']}`, said: 'It is withdrawn. What was sent stands as it was.', id }
  },
})
