import type { Mark } from '../model.ts'
import { fitted, widthOf } from '../widths.ts'
import { WIDER } from './cells.ts'
import { type Area, meet, runsThrough } from './courses.ts'
import type { Place } from './places.ts'
import type { Course } from './strands.ts'
import { rounded } from './symbols.ts'

// What is written on lines: how many ties are behind one, and, where there is room, which.

const SIZE = 12
const COUNT = 18
const WIDEST = 130
/** Along a line, the middle first. */
const TRIED = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]
/** From so many lines on words would only hide lines: their names are in the table, and shown by whoever points at them. */
const MOST = 70

/** One line with what may be written on it. */
export interface Line {
  readonly course: Course
  readonly ties: number
  readonly label: string
}

/** What is written on each line, in the order of the lines: on no symbol, on no other words. */
export function written(lines: readonly Line[], taken: readonly Area[]): Mark[][] {
  const full = [...taken]
  const marks = lines.map((): Mark[] => [])
  lines.forEach(({ course, ties }, index) => {
    if (ties < 2) return
    const width = Math.max(COUNT, widthOf(String(ties), SIZE, true) + 10)
    // The number is always there: where no spot is free it stands in the middle all the same.
    const spot = free(course, width, COUNT, full) ?? along(course, 0.5)
    full.push(areaAt(spot, width, COUNT))
    marks[index]?.push(...countMarks(ties, spot, width))
  })
  if (lines.length > MOST) return marks
  lines.forEach(({ course, label }, index) => {
    const words = fitted(label, WIDEST, SIZE)
    const width = widthOf(words, SIZE) * WIDER + 4
    const others = lines.filter((_, other) => other !== index).map(line => line.course)
    const spot = words === '' ? null : free(course, width, COUNT, full, others)
    if (!spot || !fits(course, width)) return
    full.push(areaAt(spot, width, COUNT))
    const { x, y } = { x: rounded(spot.x), y: rounded(spot.y + 4) }
    marks[index]?.push({ shape: 'words', x, y, words, tone: 'quiet', anchor: 'middle', size: SIZE, halo: true })
  })
  return marks
}

/** The first spot on which nothing stands; among those, one through which the fewest other lines run. */
function free(
  course: Course,
  width: number,
  height: number,
  full: readonly Area[],
  others: readonly Course[] = [],
): Place | null {
  let best: { spot: Place; crossed: number } | null = null
  for (const part of TRIED) {
    const spot = along(course, part)
    const area = areaAt(spot, width, height)
    if (full.some(one => meet(one, area))) continue
    const crossed = others.filter(other => runsThrough(other, area)).length
    if (!best || crossed < best.crossed) best = { spot, crossed }
    if (crossed === 0) break
  }
  return best && best.crossed <= 1 ? best.spot : null
}

/** Words that would hide nearly all of their line leave nothing to see of it. */
function fits({ start, end }: Course, width: number): boolean {
  const [across, down] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)]
  const length = Math.sqrt(across * across + down * down)
  const hidden = Math.min((width * length) / (across || 1e-9), (COUNT * length) / (down || 1e-9))
  return length - hidden >= 24
}

const along = ({ start, end }: Course, part: number): Place => ({
  x: start.x + (end.x - start.x) * part,
  y: start.y + (end.y - start.y) * part,
})

const areaAt = ({ x, y }: Place, width: number, height: number): Area => ({
  ...{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
})

/** How many ties are behind one line, on paper of its own so that the line does not run through the number. */
export function countMarks(ties: number, { x, y }: Place, width: number = COUNT): Mark[] {
  return [
    {
      ...{ shape: 'box', x: rounded(x - width / 2), y: rounded(y - COUNT / 2), width: rounded(width), height: COUNT },
      ...{ round: 9, tone: 'mark', fill: 'paper', weight: 1 },
    },
    {
      ...{ shape: 'words', x: rounded(x), y: rounded(y + 4), words: String(ties), tone: 'strong' },
      ...{ anchor: 'middle', size: SIZE, bold: true },
    },
  ]
}
