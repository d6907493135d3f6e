import { correctPage } from './correct/page.ts'
import { entryPage } from './entry/page.ts'
import { factsPage } from './facts/page.ts'
import { newChildPage } from './new-child/page.ts'
import { newEntryPage } from './new-entry/page.ts'
import { sealPage } from './seal/page.ts'
import { withdrawPage } from './withdraw/page.ts'

export const recordPages = [newChildPage, newEntryPage, factsPage, sealPage, entryPage, correctPage, withdrawPage]
