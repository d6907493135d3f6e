import { page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../../../record/index.ts'
import { writeAnswer } from '../../../acts/write-answer.ts'
import type { EnquiryShown } from '../../../model.ts'
import { enquiryNamed } from '../../../reads/enquiries.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export const answerPage = page<EnquiryShown, Record<string, never>, Form>({
  path: '/enquiries/:enquiry/answer',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'enquiry',
  params: { enquiry: 'enquiry' },
  audit: { read: 'enquiry.answer-form', act: 'enquiry.answered' },
  form,
  load: (viewer, { params }) => enquiryNamed(viewer, params['enquiry']),
  view,
  act: async (viewer, { params }, { seen, ...typed }) => {
    const id = await writeAnswer(viewer, params['enquiry'], { ...typed, seen: seen ?? null })
    return { to: `/enquiries/${params['enquiry']}`, said: 'What they said is on the record.', id }
  },
})
