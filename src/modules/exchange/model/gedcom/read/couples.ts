import type { FamilyDate, FamilyPeriod } from '../family.ts'
import { inTurn } from '../periods.ts'
import { type GedcomLine, one } from '../text/lines.ts'
import { dateOf } from './people.ts'

/** What our own files say of a couple in an event that GEDCOM has no tag for. */
export const EVENT_WORDS = {
  'civil-partnership': 'civil partnership',
  'living-together': 'living together',
  relationship: 'relationship',
  separated: 'separated',
} as const
export const ENDED = 'ended'
/** They have children together, and nobody says that they are or were a couple. */
export const NO_COUPLE = 'parents together, not said to be a couple'

const OTHER_WORDS: Readonly<Record<string, string>> = {
  separation: 'separated',
  'common law': 'living-together',
  cohabitation: 'living-together',
  partners: 'relationship',
  engagement: 'relationship',
}

/** What two partners were to each other, event after event in the order of the file; null where it says they are no couple. */
export function periodsOf(family: GedcomLine): FamilyPeriod[] | null {
  const events = family.under.filter(
    event => ['MARR', 'DIV', 'ANUL', 'ENGA', 'EVEN'].includes(event.tag) && !isDenied(event),
  )
  if (events.some(event => typeOf(event) === NO_COUPLE)) return null
  const periods: FamilyPeriod[] = []
  for (const event of events) {
    const sort = sortOf(event)
    const at = dateOf(event)
    if (event.tag === 'EVEN' && typeOf(event) === ENDED) endLast(periods, at)
    else if (sort !== null) periods.push(...spanned(sort, event, at))
  }
  return inTurn(periods)
}

/** "1 DIV N": older programs write what did not happen as an event that says no. */
const isDenied = (event: GedcomLine): boolean => event.tag !== 'EVEN' && /^n(o)?$/i.test(event.value.trim())

function sortOf(event: GedcomLine): string | null {
  const type = typeOf(event)
  if (event.tag === 'MARR') return /civil/.test(type) ? 'civil-partnership' : 'married'
  if (event.tag === 'DIV' || event.tag === 'ANUL') return 'divorced'
  if (event.tag === 'ENGA') return 'relationship'
  return Object.entries(EVENT_WORDS).find(([, words]) => words === type)?.[0] ?? OTHER_WORDS[type] ?? null
}

const typeOf = (event: GedcomLine): string =>
  (one(event, 'TYPE')?.value || (event.tag === 'EVEN' ? event.value : '')).trim().toLowerCase()

/** "MARR / DATE FROM 1990 TO 2001" says both. */
function spanned(sort: string, event: GedcomLine, at: FamilyDate | null): FamilyPeriod[] {
  const value = one(event, 'DATE')?.value.trim() ?? ''
  const both = /^FROM\b.*\bTO\b/i.test(value) ? at?.edtf?.slice(1, -1).split('..') : undefined
  if (both) return [{ sort, since: { edtf: both[0] ?? null, words: '' }, until: { edtf: both[1] ?? null, words: '' } }]
  return [{ sort, since: at, until: null }]
}

function endLast(periods: FamilyPeriod[], at: FamilyDate | null): void {
  const last = periods.pop()
  if (last) periods.push({ ...last, until: at ?? { edtf: null, words: '' } })
}
