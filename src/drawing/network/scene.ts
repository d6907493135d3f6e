import type { Group, Mark, Scene } from '../model.ts'
import { cellsOf, type Label, labelOf, NAME, NOTE } from './cells.ts'
import type { Knot, Net } from './model.ts'
import { type Place, type Places, placesOf } from './places.ts'
import { countMarks, strandMarks } from './strands.ts'
import { REACH, rounded, symbol } from './symbols.ts'

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
  return placesOf(net, cellsOf(net.knots, net.knots.map(labelOf)), before)
}

/**
 * A network as a drawing, for up to about 300 subjects: each once, its name beneath it, one line between two however many
 * ties are behind it. The same net always gives the same drawing.
 */
export function networkScene(net: Net, { id, title, description, before }: NetworkOptions): Scene {
  const labels = net.knots.map(labelOf)
  const cells = cellsOf(net.knots, labels)
  const places = placesOf(net, cells, before)
  const box = boxOf(net.knots, places, cells)
  const moved = new Map(
    [...places].map(([knot, { x, y }]) => [knot, { x: rounded(x - box.left), y: rounded(y - box.top) }]),
  )
  return {
    ...{ id, title, description },
    ...{ width: Math.ceil(box.right - box.left), height: Math.ceil(box.bottom - box.top) },
    marks: [
      ...linesOf(net, moved),
      ...net.knots.flatMap((knot, index) => knotMark(knot, labels[index], moved.get(knot.id))),
    ],
  }
}

function linesOf({ strands }: Net, places: Places): Mark[] {
  const drawn = strands.flatMap(strand => {
    const [one, other] = [places.get(strand.from), places.get(strand.to)]
    if (!one || !other) return []
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
    const count = strand.ties > 1 ? countMarks(strand.ties, middle) : []
    return [linked(strand, strand.label, [...strandMarks(strand, one, other), ...count])]
  })
  return drawn
}

function knotMark(knot: Knot, label: Label | undefined, place: Place | undefined): Group[] {
  if (!label || !place) return []
  const { x, y } = place
  const top = y + REACH + NAME.size - 2
  const names = label.name.map(
    (words, line): Mark => ({
      ...{ shape: 'words', x, y: rounded(top + line * NAME.line), words, tone: 'strong', anchor: 'middle' },
      ...{ size: NAME.size, bold: knot.marked, halo: true },
    }),
  )
  const below = top + (label.name.length - 1) * NAME.line + NOTE.line
  const notes = label.note.map(
    (words, line): Mark => ({
      ...{ shape: 'words', x, y: rounded(below + line * NOTE.line), words, tone: 'quiet', anchor: 'middle' },
      ...{ size: NOTE.size, halo: true },
    }),
  )
  return [linked(knot, knot.title, [...symbol(knot.kind, x, y, knot), ...names, ...notes])]
}

function linked({ href }: { readonly href?: string }, title: string | undefined, marks: Mark[]): Group {
  return { shape: 'group', marks, ...(title !== undefined && { title }), ...(href !== undefined && { href }) }
}

function boxOf(knots: readonly Knot[], places: Places, { width, height, lift }: ReturnType<typeof cellsOf>) {
  let [left, top, right, bottom] = [0, 0, 0, 0]
  knots.forEach(({ id }, index) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 }
    const [half, middle, high] = [
      (width[index] as number) / 2,
      y + (lift[index] as number),
      (height[index] as number) / 2,
    ]
    const first = index === 0
    left = first ? x - half : Math.min(left, x - half)
    right = first ? x + half : Math.max(right, x + half)
    top = first ? middle - high : Math.min(top, middle - high)
    bottom = first ? middle + high : Math.max(bottom, middle + high)
  })
  return { left: left - MARGIN, top: top - MARGIN, right: right + MARGIN, bottom: bottom + MARGIN }
}
