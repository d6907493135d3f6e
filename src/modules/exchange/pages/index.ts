import { chronologyPages } from './chronology/page.ts'
import { councilListPage } from './council-list/page.ts'
import { councilListsPage } from './council-lists/page.ts'
import { duplicatesPage } from './duplicates/page.ts'
import { familyPage } from './family/page.ts'
import { familyFilesPage } from './family-files/page.ts'
import { genogramFilePages } from './genogram/page.ts'
import { listPage } from './list/page.ts'
import { listsPage } from './lists/page.ts'
import { networkFilePages } from './network/page.ts'
import { packFilePage } from './packs/file/page.ts'
import { packsPage } from './packs/list/page.ts'
import { newPackPage } from './packs/new/page.ts'
import { packPage } from './packs/pack/page.ts'
import { packPreviewPage } from './packs/preview/page.ts'
import { rowsPage } from './rows/page.ts'

export const exchangePages = [
  ...[listsPage, listPage, rowsPage, duplicatesPage, councilListsPage, councilListPage],
  ...[familyFilesPage, familyPage],
  ...[...chronologyPages, ...genogramFilePages, ...networkFilePages],
  ...[packsPage, newPackPage, packPreviewPage, packPage, packFilePage],
]
