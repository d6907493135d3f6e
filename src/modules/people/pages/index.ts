import { aroundPage } from './around/page.ts'
import { bornPage } from './born/page.ts'
import { answerPage } from './enquiries/answer/page.ts'
import { enquiryPage } from './enquiries/enquiry/page.ts'
import { letterPage } from './enquiries/letter/page.ts'
import { enquiriesPage } from './enquiries/list/page.ts'
import { myEnquiriesPage } from './enquiries/mine/page.ts'
import { newEnquiryPage } from './enquiries/new/page.ts'
import { withdrawEnquiryPage } from './enquiries/withdraw/page.ts'
import { findPage } from './find/page.ts'
import { newHomePage } from './new-home/page.ts'
import { newPersonPage } from './new-person/page.ts'
import { personPage } from './person/page.ts'
import { searchPage } from './search/page.ts'

export const peoplePages = [
  findPage,
  searchPage,
  aroundPage,
  personPage,
  newPersonPage,
  newHomePage,
  bornPage,
  enquiriesPage,
  newEnquiryPage,
  myEnquiriesPage,
  enquiryPage,
  answerPage,
  withdrawEnquiryPage,
  letterPage,
]
