// Draws what `record.reading` cut: the start page, the child's story and its print, and the sheet for the night.
import { bandPage } from './pages/band/page.ts'
import { childPage } from './pages/child/page.ts'
import { connectionsPage } from './pages/connections/page.ts'
import { filterPage } from './pages/filter/page.ts'
import { genogramPage } from './pages/genogram/page.ts'
import { homePage } from './pages/home/page.ts'
import { networkPage } from './pages/network/page.ts'
import { printPage } from './pages/print/page.ts'
import { sheetPage } from './pages/sheet/page.ts'
import { sidesPage } from './pages/side-by-side/page.ts'

export type { Genogram } from './model/genogram.ts'
export type { Network, NetworkCut, NetworkTie } from './model/network.ts'
export type { Answered, Asked } from './model.ts'
export { type Query as GenogramQuery, query as genogramQuery } from './pages/genogram/query.ts'
export { type Query as NetworkQuery, query as networkQuery } from './pages/network/query.ts'
export { ASKED } from './pages/parts/asked.ts'
export { answered } from './reads/asked.ts'
export { genogramOf, networkOf } from './reads/drawn.ts'
export { genogramAsked, grownFrom, networkAsked } from './reads/drawn-asked.ts'
export { chronology, genogram, KIN, mayLeave, sayCut, sayGroups } from './rules.ts'

export const viewsPages = [
  homePage,
  childPage,
  bandPage,
  filterPage,
  printPage,
  sheetPage,
  genogramPage,
  networkPage,
  connectionsPage,
  sidesPage,
]
