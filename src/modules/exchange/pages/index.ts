import { duplicatesPage } from './duplicates/page.ts'

export const exchangePages = [duplicatesPage]
