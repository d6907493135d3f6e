import type { HappeningKind } from '../record/index.ts'

export * from './happenings/facts.ts'
export * from './happenings/ties.ts'

/** Each step of an enquiry stands in the chronology of the child on whose record it was asked. */
export const PEOPLE_KINDS: readonly HappeningKind[] = [
  { kind: 'enquiry', label: 'Enquiry to another authority', byHand: false, theme: 'contact' },
  { kind: 'enquiry-answer', label: 'Answer from another authority', byHand: false, theme: 'contact' },
]
