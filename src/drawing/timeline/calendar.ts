import type { Day, Ruler } from './model.ts'
import { placeOf } from './ruler.ts'
import { roomFor } from './words.ts'

export interface Tick {
  readonly at: Day
  readonly words: string
  /** What it is a part of, said once: the year of a month, '' where it is said already. */
  readonly within: string
}

export const TICK_SIZE = 14
const BETWEEN = 10
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Step = readonly ['day' | 'month' | 'year', number]
const STEPS: readonly Step[] = [
  ['day', 1],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 25],
  ['year', 100],
]

/** The finest division of the calendar whose words keep clear of each other: days, Mondays, months, quarters, years. */
export function ticksOf(ruler: Ruler): Tick[] {
  const fits = STEPS.find(
    step => perStep(step) * unitsPerDay(ruler) >= 2 * TICK_SIZE && isClear(of(step, ruler), ruler),
  )
  return of(fits ?? ['year', 500], ruler)
}

const perStep = ([unit, count]: Step): number => count * { day: 1, month: 30, year: 365 }[unit]

const unitsPerDay = (ruler: Ruler): number =>
  (placeOf(ruler.to, ruler) - placeOf(ruler.from, ruler)) / (ruler.to - ruler.from)

function isClear(ticks: readonly Tick[], ruler: Ruler): boolean {
  return ticks.every((tick, at) => {
    const next = ticks[at + 1]
    const room = next ? placeOf(next.at, ruler) - placeOf(tick.at, ruler) : Number.POSITIVE_INFINITY
    return Math.max(roomFor(tick.words, TICK_SIZE), roomFor(tick.within, TICK_SIZE)) + BETWEEN <= room
  })
}

function of(step: Step, { from, to }: Ruler): Tick[] {
  const ticks: Tick[] = []
  for (let at = firstOf(step, from); at < to; at = nextOf(step, at))
    if (at >= from) ticks.push(tickOf(step, at, ticks.length))
  return ticks
}

function firstOf([unit, count]: Step, from: Day): Day {
  const date = dateOf(from)
  const year = date.getUTCFullYear()
  if (unit === 'year') return dayOf(Math.floor(year / count) * count, 0)
  if (unit === 'month') return dayOf(year, Math.floor(date.getUTCMonth() / count) * count)
  // 5 January 1970 was a Monday.
  return count === 7 ? Math.floor((Math.floor(from) - 4) / 7) * 7 + 4 : Math.floor(from)
}

function nextOf([unit, count]: Step, at: Day): Day {
  const date = dateOf(at)
  if (unit === 'year') return dayOf(date.getUTCFullYear() + count, 0)
  if (unit === 'month') return dayOf(date.getUTCFullYear(), date.getUTCMonth() + count)
  return at + count
}

function tickOf([unit]: Step, at: Day, before: number): Tick {
  const date = dateOf(at)
  const [year, month, day] = [String(date.getUTCFullYear()), date.getUTCMonth(), date.getUTCDate()]
  if (unit === 'year') return { at, words: year, within: '' }
  if (unit === 'month') return { at, words: MONTHS[month] ?? '', within: before === 0 || month === 0 ? year : '' }
  return { at, words: `${day} ${MONTHS[month] ?? ''}`, within: before === 0 ? year : '' }
}

const dateOf = (day: Day): Date => new Date(Math.floor(day) * 86_400_000)

// Date.UTC takes the years 0 to 99 for those of the last century.
function dayOf(year: number, month: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 1)
  return date.getTime() / 86_400_000
}
