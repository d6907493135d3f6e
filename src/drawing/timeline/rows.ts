import type { Bar, Day, Ruler } from './model.ts'
import { placeOf } from './ruler.ts'
import { cutTo, roomFor } from './words.ts'

export const BAR_SIZE = 14
/** A bar of a day is still seen. */
const THINNEST = 5
const INSIDE = 6
const BESIDE = 4
/** Above this, short bars go without their words rather than fill a page; the list has them all. */
const ROWS = 6

export interface PlacedBar {
  readonly bar: Bar
  readonly row: number
  readonly x: number
  readonly width: number
  readonly words: string
  /** Where the words begin. */
  readonly at: number
  /** It began before what is shown, or nobody said when; it goes on after it, or nobody said until when. */
  readonly open: { readonly left: boolean; readonly right: boolean }
}

type Laid = Omit<PlacedBar, 'row'>

/** The bars that reach into the span, each with its words in it or beside it, in as few rows as keep them apart. What goes on reaches the line of today. */
export function stacked(bars: readonly Bar[], ruler: Ruler, line: Day | null): PlacedBar[] {
  const shown = bars.filter(bar => (bar.from ?? -Infinity) < ruler.to && (bar.to ?? Infinity) > ruler.from)
  const laid = shown.map(bar => laidOut(bar, ruler, line)).sort((one, other) => one.x - other.x || order(one, other))
  const rows = inRows(laid)
  return rows.some(({ row }) => row >= ROWS) ? inRows(laid.map(wordsInside)) : rows
}

const order = (one: Laid, other: Laid): number => (one.bar.key < other.bar.key ? -1 : 1)

function laidOut(bar: Bar, ruler: Ruler, line: Day | null): Laid {
  const [edge, end] = [placeOf(ruler.from, ruler), placeOf(ruler.to, ruler)]
  const x = Math.min(placeOf(bar.from ?? ruler.from, ruler), end - THINNEST)
  const width = Math.max(THINNEST, placeOf(bar.to ?? line ?? ruler.to, ruler) - x)
  const open = { left: bar.from === null || bar.from < ruler.from, right: bar.to === null || bar.to > ruler.to }
  return { bar, x, width, open, ...wordsOf(bar.label, { x, width, left: edge, right: end }) }
}

/** In the bar where they fit, after it where there is room, before it at the end of the drawing; cut short where nothing has room. */
function wordsOf(label: string, { x, width, left, right }: { x: number; width: number; left: number; right: number }) {
  const long = roomFor(label, BAR_SIZE)
  if (long + 2 * INSIDE <= width) return { words: label, at: x + INSIDE }
  if (x + width + BESIDE + long <= right) return { words: label, at: x + width + BESIDE }
  if (x - BESIDE - long >= left) return { words: label, at: x - BESIDE - long }
  const rooms = [
    { at: x + INSIDE, room: width - 2 * INSIDE },
    { at: x + width + BESIDE, room: right - x - width - BESIDE },
  ].sort((one, other) => other.room - one.room)
  const [widest] = rooms
  return widest && widest.room > 3 * BAR_SIZE
    ? { words: cutTo(label, widest.room, BAR_SIZE), at: widest.at }
    : { words: '', at: x }
}

const wordsInside = (laid: Laid): Laid =>
  laid.at > laid.x && laid.at < laid.x + laid.width ? laid : { ...laid, words: '', at: laid.x }

/** Each in the first row in which nothing stands where it and its words would. */
function inRows(laid: readonly Laid[]): PlacedBar[] {
  const ends: number[] = []
  return laid
    .toSorted((one, other) => beginOf(one) - beginOf(other))
    .map(one => {
      const free = ends.findIndex(end => end <= beginOf(one))
      const row = free < 0 ? ends.length : free
      ends[row] = endOf(one) + BESIDE
      return { ...one, row }
    })
}

/** Where a bar and its words begin, and where they end. */
export const beginOf = ({ x, at, words }: Laid): number => (words ? Math.min(x, at) : x)
export const endOf = ({ x, width, at, words }: Laid): number =>
  Math.max(x + width, words ? at + roomFor(words, BAR_SIZE) : 0)
