import { aroundPage } from './around/page.ts'
import { bornPage } from './born/page.ts'
import { findPage } from './find/page.ts'
import { newHomePage } from './new-home/page.ts'
import { newPersonPage } from './new-person/page.ts'
import { personPage } from './person/page.ts'
import { searchPage } from './search/page.ts'

export const peoplePages = [findPage, searchPage, aroundPage, personPage, newPersonPage, newHomePage, bornPage]
