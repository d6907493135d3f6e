// Draws what `record.reading` cut: the start page and the chronology; the genogram and the network come with their issues.
import { childPage } from './pages/child/page.ts'
import { homePage } from './pages/home/page.ts'

export { chronology } from './rules.ts'
export const viewsPages = [homePage, childPage]
