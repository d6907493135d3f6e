import type { Entry, Reading } from '../record/index.ts'

/** The chronology as it is shown: years, newest first, each with its entries. */
export interface Chronology {
  readonly years: readonly { readonly year: string; readonly entries: readonly Entry[] }[]
  readonly next: Reading['next']
}
