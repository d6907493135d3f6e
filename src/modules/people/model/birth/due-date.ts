import { addDays, addMonths, type CivilDate } from '../../../../kernel/index.ts'

/**
 * The day a baby is due from how far the pregnancy is: "28 weeks", "28+3", "28/40" as midwives write it, "in 6 weeks". Counted
 * to 40 weeks, as dates are given in England; only about right. Null when the text is something else.
 */
export function dueFromWeeks(typed: string, today: CivilDate): CivilDate | null {
  if (typed.length > 60) return null
  const said = typed.toLowerCase().replace(/\s+/g, ' ').trim()
  const away = /^(?:due )?in (?:about )?(\d{1,2}) (week|month|day)s?$/.exec(said)
  if (away) return awayFrom(today, Number(away[1]), away[2] ?? '')
  const gone = /^(?:about |at )?(\d{1,2})(?: ?\+ ?([0-6]))?( ?\/ ?40| ?w(?:ee)?ks?(?: pregnant| gone)?)?$/.exec(said)
  const isPregnancy = gone !== null && (gone[2] !== undefined || gone[3] !== undefined)
  return isPregnancy ? addDays(today, TERM - 7 * Number(gone[1]) - Number(gone[2] ?? 0)) : null
}

/** 40 weeks, in days. */
const TERM = 280

function awayFrom(today: CivilDate, count: number, unit: string): CivilDate {
  if (unit === 'month') return addMonths(today, count)
  return addDays(today, unit === 'week' ? 7 * count : count)
}
