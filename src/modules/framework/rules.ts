import {
  addDays,
  addMonths,
  addWorkingDays,
  type CivilDate,
  civilDateOf,
  Invalid,
  sayDate,
  sayInstant,
  startOfDay,
  Unavailable,
} from '../../kernel/index.ts'
import type { Clock, ClockState, Framework, LocalLimits, Moment, Pin, Timescale, TimescaleId } from './model.ts'

// How long each duty has. The limits are content (`practice/`); the counting is here: working days without the bank holidays
// of England and Wales, months to the same day number, hours as they pass (facts: Working Together; 2010 Regulations).

export const pinOf = ({ id, version }: Framework): Pin => ({ framework: id, version })

/** The edition in force on a day; null for days before the first that is held. */
export const inForceOn = (frameworks: readonly Framework[], date: CivilDate): Framework | null =>
  frameworks.find(({ inForce, until }) => inForce.from <= date && (until === null || date < until)) ?? null

/** The edition an answer was given under. Throws Unavailable when its words are no longer those that were pinned. */
export function pinnedIn(frameworks: readonly Framework[], pin: Pin): Framework {
  const found = frameworks.find(({ id, version }) => id === pin.framework && version === pin.version)
  if (!found) throw new Unavailable(`practice ${pin.framework} is not held as ${pin.version}`)
  return found
}

export const timescaleOn = ({ timescales }: Framework, id: TimescaleId, date: CivilDate): Timescale | null =>
  timescales.find(found => found.id === id && (found.from ?? '') <= date && date < (found.until ?? '9')) ?? null

/** The framework with a partnership's own limits. Throws Invalid for a limit that a text has fixed: that is not ours to move. */
export function withLocalLimits(framework: Framework, limits: LocalLimits): Framework {
  const fixed = framework.timescales.filter(({ id, verified }) => verified && limits[id])
  if (fixed.length > 0) {
    throw new Invalid(Object.fromEntries(fixed.map(({ id, name, source }) => [id, `${name} is fixed by ${source}.`])))
  }
  return { ...framework, timescales: framework.timescales.map(found => ({ ...found, ...limits[found.id] })) }
}

/** When this duty is due, from what set it going. An instant counts hours; a day without its time counts from its start. */
export function clock(id: TimescaleId, trigger: Moment, framework: Framework): Clock {
  const day = typeof trigger === 'string' ? trigger : civilDateOf(trigger)
  const timescale = timescaleOn(framework, id, day)
  const known = { timescale: id, pin: pinOf(framework) }
  if (!timescale) {
    const basis = `${framework.title} has no such duty on ${sayDate(day)}.`
    return { ...known, name: nameOf(framework, id), kind: 'by', applies: false, due: null, dueOn: null, basis }
  }
  const { name, kind } = timescale
  return { ...known, name, kind, applies: true, ...deadline(timescale, trigger, day, framework.counting.triggerDay) }
}

/** Where a duty stands. `why` is the reason for lateness, if it has been given. */
export function clockState(
  clock: Clock,
  {
    doneAt,
    why = null,
    notApplicable,
    now,
  }: { doneAt: Moment | null; why?: string | null; notApplicable: string | null; now: Date },
): ClockState {
  if (!clock.applies) return { state: 'not applicable', why: clock.basis }
  if (notApplicable !== null) return { state: 'not applicable', why: notApplicable }
  const past = clock.due !== null && now >= clock.due
  if (clock.kind === 'ends' && past) return { state: 'met' }
  if (doneAt === null) return { state: 'running', overdue: past && clock.kind === 'by' }
  return inTime(clock, doneAt) ? { state: 'met' } : { state: 'met late', why }
}

type Deadline = Pick<Clock, 'due' | 'dueOn' | 'basis'>

function deadline(timescale: Timescale, trigger: Moment, day: CivilDate, triggerDay: number): Deadline {
  const { limit, unit, kind, source } = timescale
  if (limit === null) return { due: null, dueOn: null, basis: `${NO_NUMBER[unit] ?? ''} (${source}).` }
  if (unit === 'school_days') {
    const basis = `${limit} school days after ${sayDate(day)}, counted in the school’s own calendar (${source}).`
    return { due: null, dueOn: null, basis }
  }
  if (unit === 'calendar_hours') return hours(limit, trigger, source)
  const dueOn = dayAfter(day, limit, unit, triggerDay)
  const due = startOfDay(kind === 'not before' ? dueOn : addDays(dueOn, 1))
  const dayZero = unit === 'working_days' ? `, which is day ${triggerDay}` : ''
  return { due, dueOn, basis: `${counted(limit, unit)} after ${sayDate(day)}${dayZero} (${source}).` }
}

/** Hours pass as they pass: across a change of the clocks 72 hours are still 72. */
function hours(limit: number, trigger: Moment, source: string): Deadline {
  const start = typeof trigger === 'string' ? startOfDay(trigger) : trigger
  const due = new Date(start.getTime() + limit * 3_600_000)
  const since =
    typeof trigger === 'string' ? `the start of ${sayDate(trigger)}, as no time is known` : sayInstant(trigger)
  return { due, dueOn: civilDateOf(due), basis: `${counted(limit, 'calendar_hours')} after ${since} (${source}).` }
}

function dayAfter(day: CivilDate, limit: number, unit: Timescale['unit'], triggerDay: number): CivilDate {
  if (unit === 'working_days') return addWorkingDays(day, limit - triggerDay)
  if (unit === 'months') return addMonths(day, limit)
  return addDays(day, unit === 'weeks' ? limit * 7 : limit)
}

/** A day without its time is in time on the last day itself, whatever the hour. */
function inTime({ due, dueOn, kind }: Clock, doneAt: Moment): boolean {
  if (due === null || kind === 'not before') return true
  return typeof doneAt === 'string' ? doneAt <= (dueOn ?? doneAt) : doneAt < due
}

const counted = (limit: number, unit: Timescale['unit']): string =>
  `${limit} ${limit === 1 ? UNIT_WORDS[unit].slice(0, -1) : UNIT_WORDS[unit]}`

const UNIT_WORDS: Readonly<Record<Timescale['unit'], string>> = {
  working_days: 'working days',
  calendar_hours: 'hours',
  calendar_days: 'days',
  weeks: 'weeks',
  months: 'months',
  school_days: 'school days',
  as_soon_as_possible: 'as soon as possible',
  configurable: 'set locally',
}

const NO_NUMBER: Readonly<Partial<Record<Timescale['unit'], string>>> = {
  as_soon_as_possible: 'As soon as possible: no number of hours is set nationally',
  configurable: 'No limit is set nationally, and this partnership has not set its own',
}

const nameOf = ({ timescales }: Framework, id: TimescaleId): string =>
  timescales.find(found => found.id === id)?.name ?? id
