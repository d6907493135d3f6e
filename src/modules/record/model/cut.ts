import type { AgencyId, Reference } from '../../../kernel/index.ts'
import type { Only } from '../model.ts'

/** What somebody asked a chronology to be cut to, as they chose and typed it. */
export interface CutAsked {
  readonly agency: AgencyId | null
  readonly person: Reference | null
  readonly thing: Reference | null
  readonly kind: string | null
  readonly from: { readonly typed: string; readonly at: string } | null
  readonly to: { readonly typed: string; readonly at: string } | null
  readonly words: string
}

/** A kept cut, as this reader may know everything that it names. */
export interface Cut {
  readonly id: string
  readonly asked: CutAsked
  readonly only: Only
  /** What those asked for are called: '' where nobody was asked for. */
  readonly personName: string
  readonly thingName: string
}
