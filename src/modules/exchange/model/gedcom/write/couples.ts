import { gedcomDate } from '../dates/write-date.ts'
import type { FamilyCouple, FamilyDate, FamilyPeriod, GedcomVersion } from '../family.ts'
import { endsByItself, PARTNERS } from '../periods.ts'
import { ENDED, EVENT_WORDS } from '../read/couples.ts'
import { type Line, line } from './lines.ts'

/** What two were to each other, as the events that it began and ended with. */
export function periodLines({ periods }: FamilyCouple, version: GedcomVersion): Line[] {
  if (JSON.stringify(periods) === JSON.stringify(PARTNERS)) return []
  return periods.flatMap((period, place) => {
    const begins = eventOf(period, version)
    if (period.until === null || endsByItself(period, periods[place + 1])) return [begins]
    return [begins, line('EVEN', '', [line('TYPE', ENDED), ...dateLines(period.until, version)])]
  })
}

function eventOf({ sort, since }: FamilyPeriod, version: GedcomVersion): Line {
  const date = since ? dateLines(since, version) : []
  if (sort === 'divorced') return event('DIV', date)
  if (sort === 'married') return event('MARR', date)
  const words = EVENT_WORDS[sort as keyof typeof EVENT_WORDS] ?? EVENT_WORDS.relationship
  return line(sort === 'civil-partnership' ? 'MARR' : 'EVEN', '', [line('TYPE', words), ...date])
}

/** An event of which nothing is known but that it was. */
export const event = (tag: string, under: readonly Line[]): Line => line(tag, under.length === 0 ? 'Y' : '', under)

/** A date, with its words where it has any: 7.0 has a place for them; 5.5.1 has one beside a plain date or on its own. */
export function dateLines(date: FamilyDate, version: GedcomVersion): Line[] {
  const { words } = date
  const value = gedcomDate(date)
  if (value === '' && words === '') return []
  if (words === '') return [line('DATE', value)]
  if (version === '7.0') return [line('DATE', value, [line('PHRASE', words)])]
  if (value === '') return [line('DATE', `(${words})`)]
  return /^[\d A-Z]+$/.test(value) && !/^(?:BET|FROM|TO|AFT|BEF|ABT)/.test(value)
    ? [line('DATE', `INT ${value} (${words})`)]
    : [line('DATE', value, [line('_PHRASE', words)])]
}
