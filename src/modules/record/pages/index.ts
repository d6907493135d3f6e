import { copyPage } from './copies/copy/page.ts'
import { copiesPage } from './copies/list/page.ts'
import { newCopyPage } from './copies/new/page.ts'
import { caseNotePage } from './entries/case-note/page.ts'
import { correctPage } from './entries/correct/page.ts'
import { entryPage } from './entries/entry/page.ts'
import { newEntryPage } from './entries/new/page.ts'
import { remarkPage } from './entries/remark/page.ts'
import { withdrawPage } from './entries/withdraw/page.ts'
import { correctFactPage } from './facts/correct/page.ts'
import { factPage } from './facts/fact/page.ts'
import { newFactPage } from './facts/new/page.ts'
import { withdrawFactPage } from './facts/withdraw/page.ts'
import { newChildPage } from './new-child/page.ts'
import { samePage } from './same/page.ts'
import { sealPage } from './seal/page.ts'
import { correctTiePage } from './ties/correct/page.ts'
import { endTiePage } from './ties/end/page.ts'
import { newTiePage } from './ties/new/page.ts'
import { tiePage } from './ties/tie/page.ts'
import { withdrawTiePage } from './ties/withdraw/page.ts'

export const recordPages = [
  newChildPage,
  newEntryPage,
  sealPage,
  entryPage,
  correctPage,
  withdrawPage,
  remarkPage,
  caseNotePage,
  copiesPage,
  newCopyPage,
  copyPage,
  newFactPage,
  newTiePage,
  samePage,
  factPage,
  correctFactPage,
  withdrawFactPage,
  tiePage,
  endTiePage,
  correctTiePage,
  withdrawTiePage,
]
