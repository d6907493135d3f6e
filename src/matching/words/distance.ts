/** Longer words than this are not compared letter by letter. */
const LONGEST = 64
// Kept from one comparison to the next: there are millions of them.
const ROWS: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
]

/** How few letters must be added, left out, changed or swapped with their neighbour (optimal string alignment), at most `most` + 1. */
export function edits(one: string, other: string, most: number): number {
  if (one === other) return 0
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > most) return most + 1
  const width = short.length + 1
  if (width > LONGEST) return most + 1
  let [before, last, row] = ROWS
  for (let at = 0; at < width; at++) last[at] = at
  for (let down = 1; down <= long.length; down++) {
    row[0] = down
    let least = down
    for (let at = 1; at < width; at++) {
      const cost = cell(short, long, at, down, before, last, row)
      row[at] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const free = before
    before = last
    last = row
    row = free
  }
  return Math.min(last[short.length] ?? 0, most + 1)
}

function cell(
  short: string,
  long: string,
  at: number,
  down: number,
  before: Uint8Array,
  last: Uint8Array,
  row: Uint8Array,
) {
  const mine = short.charCodeAt(at - 1)
  const theirs = long.charCodeAt(down - 1)
  let cost = (last[at - 1] ?? 0) + (mine === theirs ? 0 : 1)
  cost = Math.min(cost, (last[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1)
  const swapped = at > 1 && down > 1 && mine === long.charCodeAt(down - 2) && short.charCodeAt(at - 2) === theirs
  return swapped ? Math.min(cost, (before[at - 2] ?? 0) + 1) : cost
}

/** Jaro-Winkler, 0 to 1: the share of letters in common near each other, more for the same beginning (Winkler 1990). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Uint8Array(other.length)
  const mine: number[] = []
  for (let at = 0; at < one.length; at++) {
    const last = Math.min(other.length - 1, at + reach)
    for (let to = Math.max(0, at - reach); to <= last; to++) {
      if (taken[to] || one.charCodeAt(at) !== other.charCodeAt(to)) continue
      taken[to] = 1
      mine.push(one.charCodeAt(at))
      break
    }
  }
  if (mine.length === 0) return 0
  const jaro = (mine.length / one.length + mine.length / other.length + 1 - moved(mine, other, taken) / mine.length) / 3
  return jaro + 0.1 * sameStart(one, other) * (1 - jaro)
}

function moved(mine: readonly number[], other: string, taken: Uint8Array): number {
  let away = 0
  let at = 0
  for (let to = 0; to < other.length; to++) if (taken[to] && other.charCodeAt(to) !== mine[at++]) away++
  return away / 2
}

function sameStart(one: string, other: string): number {
  let length = 0
  while (length < 4 && length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++
  return length
}
