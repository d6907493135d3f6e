import type { FamilyPeriod } from './family.ts'

// What two partners were to each other, one period after another.

/** All that a family says by naming two partners. */
export const PARTNERS: readonly FamilyPeriod[] = [{ sort: 'relationship', since: null, until: null }]

/** What follows ends what it follows: a divorce the marriage, a second marriage the divorce. Also for what the record says. */
export function inTurn(periods: readonly FamilyPeriod[]): FamilyPeriod[] {
  return periods.map((period, place) => {
    const next = periods[place + 1]
    const follows = next && period.until === null && next.since !== null && ENDS[next.sort]?.includes(period.sort)
    return follows ? { ...period, until: next.since } : period
  })
}

/** Whether a period needs no end of its own in a file, for what follows it says when. */
export const endsByItself = (period: FamilyPeriod, next: FamilyPeriod | undefined): boolean =>
  next !== undefined &&
  ENDS[next.sort]?.includes(period.sort) === true &&
  JSON.stringify(period.until) === JSON.stringify(next.since)

/** Which sort of period begins where the one before ends by itself. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  married: ['relationship', 'living-together', 'separated', 'divorced'],
  'civil-partnership': ['relationship', 'living-together', 'separated', 'divorced'],
  divorced: ['married', 'civil-partnership', 'separated'],
  separated: ['married', 'civil-partnership', 'living-together', 'relationship'],
  'living-together': ['relationship', 'separated'],
  relationship: [],
}
