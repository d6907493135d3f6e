import type { Group, Mark, Scene } from '../model.ts'
import { cellsOf, labelOf, NAME, NOTE } from './cells.ts'
import { areasOf, courseOf, type Stand } from './courses.ts'
import type { Knot, Net, Strand } from './model.ts'
import { type Places, placesOf } from './places.ts'
import { type Course, strandMarks } from './strands.ts'
import { REACH, rounded, symbol } from './symbols.ts'
import { written } from './writing.ts'

const MARGIN = 12

/** What a drawing is called, and the places it keeps. */
export interface NetworkOptions {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Places of an earlier drawing of the same subjects: they stay where they were. */
  readonly before?: Places
}

/** Everybody's place in a drawing, to be kept for the next one when it grows. */
export function networkPlaces(net: Net, before?: Places): Places {
  return placesOf(net, cellsOf(net.knots.map(labelOf)), before)
}

/**
 * A network as a drawing, for up to about 300 subjects: each once, its name beneath it, one line between two however many
 * ties are behind it. The same net always gives the same drawing.
 */
export function networkScene(net: Net, { id, title, description, before }: NetworkOptions): Scene {
  const labels = net.knots.map(labelOf)
  const cells = cellsOf(labels)
  const places = placesOf(net, cells, before)
  const box = boxOf(net.knots, places, cells)
  const stands = new Map<string, Stand>()
  net.knots.forEach((knot, index) => {
    const [place, label] = [places.get(knot.id), labels[index]]
    if (!place || !label) return
    const moved = { x: rounded(place.x - box.left), y: rounded(place.y - box.top) }
    stands.set(knot.id, { place: moved, label, marked: knot.marked })
  })
  return {
    ...{ id, title, description },
    ...{ width: Math.ceil(box.right - box.left), height: Math.ceil(box.bottom - box.top) },
    marks: [...strandGroups(net.strands, stands), ...net.knots.flatMap(knot => knotGroup(knot, stands.get(knot.id)))],
  }
}

/** All lines, and above all of them what is written on them. */
function strandGroups(strands: readonly Strand[], stands: ReadonlyMap<string, Stand>): Group[] {
  const drawn = strands.flatMap((strand): { strand: Strand; course: Course }[] => {
    const [one, other] = [stands.get(strand.from), stands.get(strand.to)]
    const course = one && other && courseOf(one, other)
    return course ? [{ strand, course }] : []
  })
  const words = written(
    drawn.map(({ strand: { ties, label }, course }) => ({ course, ties, label })),
    [...stands.values()].flatMap(areasOf),
  )
  const lines = drawn.map(({ strand, course }, index): Group => {
    const marks = strandMarks(strand, course)
    return words[index]?.length ? titled(strand.label, marks) : linked(strand, strand.label, marks)
  })
  const writing = drawn.flatMap(({ strand }, index) =>
    words[index]?.length ? [linked(strand, strand.label, words[index])] : [],
  )
  return [...lines, ...writing]
}

function knotGroup(knot: Knot, stand: Stand | undefined): Group[] {
  if (!stand) return []
  const { x, y } = stand.place
  const top = y + REACH + NAME.size - 2
  const names = stand.label.name.map(
    (words, line): Mark => ({
      ...{ shape: 'words', x, y: rounded(top + line * NAME.line), words, tone: 'strong', anchor: 'middle' },
      ...{ size: NAME.size, bold: knot.marked, halo: true },
    }),
  )
  const below = top + (stand.label.name.length - 1) * NAME.line + NOTE.line
  const notes = stand.label.note.map(
    (words, line): Mark => ({
      ...{ shape: 'words', x, y: rounded(below + line * NOTE.line), words, tone: 'quiet', anchor: 'middle' },
      ...{ size: NOTE.size, halo: true },
    }),
  )
  return [linked(knot, knot.title, [...symbol(knot.kind, x, y, knot), ...names, ...notes])]
}

const titled = (title: string, marks: readonly Mark[]): Group => ({ shape: 'group', marks, title })

function linked({ href }: { readonly href?: string }, title: string | undefined, marks: readonly Mark[]): Group {
  return { shape: 'group', marks, ...(title !== undefined && { title }), ...(href !== undefined && { href }) }
}

function boxOf(knots: readonly Knot[], places: Places, { width, height, lift }: ReturnType<typeof cellsOf>) {
  const cells = knots.map(({ id }, index) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 }
    const [half, middle, high] = [
      (width[index] as number) / 2,
      y + (lift[index] as number),
      (height[index] as number) / 2,
    ]
    return { left: x - half, right: x + half, top: middle - high, bottom: middle + high }
  })
  const among = (pick: (...sizes: number[]) => number, side: keyof (typeof cells)[number]) =>
    cells.length > 0 ? pick(...cells.map(cell => cell[side])) : 0
  return {
    ...{ left: among(Math.min, 'left') - MARGIN, right: among(Math.max, 'right') + MARGIN },
    ...{ top: among(Math.min, 'top') - MARGIN, bottom: among(Math.max, 'bottom') + MARGIN },
  }
}
