// Draws what `record.reading` cut: the start page, the child's story and its print, and the sheet for the night.
import { childPage } from './pages/child/page.ts'
import { filterPage } from './pages/filter/page.ts'
import { homePage } from './pages/home/page.ts'
import { printPage } from './pages/print/page.ts'
import { sheetPage } from './pages/sheet/page.ts'

export type { Answered, Asked } from './model.ts'
export { ASKED } from './pages/parts/asked.ts'
export { answered } from './reads/asked.ts'
export { chronology, sayCut } from './rules.ts'
export const viewsPages = [homePage, childPage, filterPage, printPage, sheetPage]
