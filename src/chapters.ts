import { accessPages, openPages } from './modules/access/index.ts'
import { exchangePages } from './modules/exchange/index.ts'
import { PEOPLE_FACTS, PEOPLE_KINDS, PEOPLE_TIES, peoplePages } from './modules/people/index.ts'
import { RECORD_KINDS, recordPages, registerFacts, registerHappenings, registerTies } from './modules/record/index.ts'
import { THING_FACTS, THING_TIES, thingsPages } from './modules/things/index.ts'
import { viewsPages } from './modules/views/index.ts'

/** Every chapter's pages, in their reading order; a new chapter adds itself here. */
export const PAGES = [...accessPages, ...recordPages, ...peoplePages, ...thingsPages, ...viewsPages, ...exchangePages]

/** Every chapter's words for the record, said once before anything is read or written. */
function registerKinds(): void {
  registerHappenings([...RECORD_KINDS, ...PEOPLE_KINDS])
  registerFacts([...PEOPLE_FACTS, ...THING_FACTS])
  registerTies([...PEOPLE_TIES, ...THING_TIES])
}
registerKinds()

export const OPEN_PAGES = openPages
