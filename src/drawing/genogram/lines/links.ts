import type { Descent, Family, Look, Union } from '../model.ts'
import { NEARNESS } from '../rows/kin.ts'
import type { Standing } from '../rows/standing.ts'
import { breadthOf } from './breadth.ts'

/** How a line is drawn. */
export type Stroke = Union['line'] | Descent['line'] | Look | 'sibling'

/** Where a line ends: above or below a figure, at the line of a couple who stand side by side, or at a couple's own lane. */
export interface Pin {
  readonly face: 'top' | 'bottom' | 'couple' | 'lane'
  /** The figure; for a couple or its lane the number of the couple. */
  readonly of: number
  readonly row: number
  readonly stroke: Stroke
  /** Said beside the end of the line. */
  readonly words: string
}
/** A line that runs between the rows: in the bands above and below them, and through gaps of the rows between. */
export interface Net {
  readonly kind: 'couple' | 'descent' | 'sibling' | 'relation' | 'bundle'
  readonly stroke: Stroke
  readonly pins: readonly Pin[]
  /** Said along the line, so far above it. */
  readonly label: string
  readonly raised: number
  readonly couple: number
}
/** A line straight from the one on the left to the neighbour on the right. */
export interface Straight {
  readonly row: number
  /** Place of the one on the left in the row. */
  readonly place: number
  readonly couple: number
  readonly stroke: Stroke
  readonly label: string
  readonly raised: number
  /** An arrow points at the one on the left. */
  readonly backwards: boolean
}
export interface Links {
  readonly nets: readonly Net[]
  readonly straights: readonly Straight[]
}

/** Words stand clear of the strokes across a couple's line. */
const SLASH = 7
/** Relations of one gap that are drawn straight: a third takes the way around. */
const STRAIGHT = 2
/** Looks of which many from the marked one are drawn as one trunk with branches. */
const BUNDLED: ReadonlySet<Look> = new Set(['friend', 'acquaintance', 'close', 'distant'])

export function linksOf(family: Family, standing: Standing): Links {
  const where = placesOf(standing)
  const nets: Net[] = []
  const straights: Straight[] = []
  for (const [couple, { union, partners }] of standing.kin.couples.entries()) {
    const [one, other] = partners
    if (one === undefined || other === undefined) continue
    const { line: stroke, label, ended } = union
    const raised = ended === 'no' ? 0 : SLASH
    const side = beside(where, one, other)
    if (side && !straights.some(({ row, place }) => row === side.row && place === side.place))
      straights.push({ ...side, couple, stroke, label, raised, backwards: false })
    else
      nets.push({
        kind: 'couple',
        stroke,
        label,
        raised,
        couple,
        pins: [one, other].map(who => pin(where, 'bottom', who, stroke)),
      })
  }
  nets.push(...descentsOf(standing, where, straights))
  for (const { one, other, label } of standing.kin.siblings) {
    const pins = [one, other].map(who => pin(where, 'top', who, 'sibling'))
    nets.push({ kind: 'sibling', stroke: 'sibling', label, raised: 0, couple: -1, pins })
  }
  nets.push(...relationsOf(family, standing, where, straights))
  return { nets, straights }
}

/** Of each look how many lines from the marked one may be drawn as one with branches. */
export function bundledOf({ figures, circles, relations }: Family): readonly number[] {
  const marked = figures.find(one => one.marked)?.id
  const around = new Set(circles.flatMap(({ members }) => members))
  const bundled = relations.filter(
    ({ from, to, look, label }) =>
      BUNDLED.has(look) && label === '' && ((from === marked && around.has(to)) || (to === marked && around.has(from))),
  )
  return [...Map.groupBy(bundled, ({ look }) => look).values()].map(all => all.length)
}

type Places = ReadonlyMap<number, { readonly row: number; readonly place: number }>

const placesOf = ({ rows }: Standing): Places =>
  new Map(rows.flatMap(({ cells }, row) => cells.map((cell, place) => [cell, { row, place }] as const)))

function pin(where: Places, face: 'top' | 'bottom', who: number, stroke: Stroke, words = ''): Pin {
  return { face, of: who, row: where.get(who)?.row ?? 0, stroke, words }
}

function beside(where: Places, one: number, other: number) {
  const [here, there] = [where.get(one), where.get(other)]
  if (!here || !there || here.row !== there.row || Math.abs(here.place - there.place) !== 1) return undefined
  return { row: here.row, place: Math.min(here.place, there.place) }
}

// One net for the children whom a couple has or adopted, and one for each other way of being with them.
function descentsOf({ kin }: Standing, where: Places, straights: readonly Straight[]): Net[] {
  return kin.couples.flatMap(({ partners }, couple): Net[] => {
    const ofCouple = kin.lineages.filter(lineage => lineage.couple === couple)
    const kinds = Map.groupBy(ofCouple, ({ line }) => (NEARNESS[line] <= NEARNESS.adopted ? 'own' : line))
    return [...kinds.values()].map((lineages): Net => {
      const nearest = lineages.toSorted((one, other) => NEARNESS[one.line] - NEARNESS[other.line])[0]?.line ?? 'birth'
      const pins = lineages.map(({ child, line, label }) => pin(where, 'top', child, line, label))
      return {
        kind: 'descent',
        stroke: nearest,
        label: '',
        raised: 0,
        couple,
        pins: [origin(where, partners, couple, nearest, straights), ...pins],
      }
    })
  })
}

function origin(
  where: Places,
  partners: readonly number[],
  couple: number,
  stroke: Stroke,
  straights: readonly Straight[],
): Pin {
  if (partners.length === 1) return pin(where, 'bottom', partners[0] ?? 0, stroke)
  const row = Math.max(...partners.map(partner => where.get(partner)?.row ?? 0))
  const face = straights.some(straight => straight.couple === couple) ? 'couple' : 'lane'
  return { face, of: couple, row, stroke, words: '' }
}

function relationsOf({ relations }: Family, { kin, rows }: Standing, where: Places, straights: Straight[]): Net[] {
  const nets: Net[] = []
  const bundles = new Map<string, Pin[]>()
  for (const { from: fromId, to: toId, look: stroke, label } of relations) {
    const [from, to] = [kin.numbers.get(fromId), kin.numbers.get(toId)]
    if (from === undefined || to === undefined || from === to) continue
    const side = beside(where, from, to)
    const inGap = straights.filter(
      ({ row, place, couple }) => row === side?.row && place === side.place && couple === -1,
    )
    if (side && inGap.length < STRAIGHT) {
      straights.push({
        ...side,
        couple: -1,
        stroke,
        label,
        raised: breadthOf(stroke),
        backwards: rows[side.row]?.cells[side.place] === to,
      })
      continue
    }
    const around = from === kin.marked ? to : to === kin.marked ? from : -1
    if (rows[where.get(around)?.row ?? -1]?.around && BUNDLED.has(stroke) && label === '') {
      const bundle = bundles.get(stroke) ?? []
      bundles.set(stroke, [...bundle, pin(where, 'top', around, stroke)])
    } else
      nets.push({
        kind: 'relation',
        stroke,
        label,
        raised: breadthOf(stroke),
        couple: -1,
        pins: endsOf(where, from, to, stroke),
      })
  }
  for (const [look, pins] of bundles) {
    const stroke = look as Look
    nets.push({
      kind: 'bundle',
      stroke,
      label: '',
      raised: 0,
      couple: -1,
      pins: [pin(where, 'bottom', kin.marked, stroke), ...pins],
    })
  }
  return nets
}

function endsOf(where: Places, from: number, to: number, stroke: Stroke): readonly Pin[] {
  const [above, below] = [where.get(from)?.row ?? 0, where.get(to)?.row ?? 0]
  return [
    pin(where, above <= below ? 'bottom' : 'top', from, stroke),
    pin(where, below <= above ? 'bottom' : 'top', to, stroke),
  ]
}
