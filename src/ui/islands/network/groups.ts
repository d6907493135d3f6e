import { setApart } from '../../../drawing/network/layout/apart.ts'
import type { Spots, Web } from '../../../drawing/network/layout/layout.ts'
import { type Drawn, kindAt } from '../../../drawing/network/wire.ts'
import type { Asking } from './asking.ts'
import { CROWD, degreesOf, type Sight, SYMBOL, sayNumber, standingOf } from './sight.ts'

// Above a thousand nobody reads a drawing subject by subject: those who belong together stand as one, and open by choice.

/** Groups of their own, the largest; all others are put together by kind. */
const MOST = 60
/** Fewer than so many are no group. */
const LEAST = 4
const SIDE = 2 * SYMBOL + 34
/** Room for a group's name beneath it, and for lines between two of them. */
const NAMED = { wide: 150, high: 62 }

export interface Group {
  readonly name: string
  readonly note: string
  readonly knots: Int32Array
  /** Places of its subjects around its middle, once it was opened. */
  spots: Spots | null
  isOpen: boolean
}

export interface Groups {
  readonly of: Int32Array
  readonly groups: readonly Group[]
  /** The middle of each group. */
  readonly x: Float64Array
  readonly y: Float64Array
}

export async function groupsOf(drawn: Drawn, asking: Asking): Promise<Groups> {
  const of = byKindWhereSmall(drawn, await asking.groups(webOf(drawn)))
  const members: number[][] = []
  for (let knot = 0; knot < drawn.count; knot++) {
    const group = of[knot] as number
    members[group] ??= []
    members[group].push(knot)
  }
  const degree = degreesOf(drawn.count, drawn.from, drawn.to)
  const groups = members.map(
    (knots): Group => ({ ...named(drawn, knots, degree), knots: Int32Array.from(knots), spots: null, isOpen: false }),
  )
  const between = linesBetween(drawn, of)
  const spots = await asking.places({ count: groups.length, from: between.from, to: between.to }, 3 * SIDE)
  const all = { of, groups, ...spots }
  makeRoom(all)
  return all
}

const webOf = ({ count, from, to }: Drawn): Web => ({ count, from, to })

/** Group numbers without gaps: the largest communities, and then one for each kind of all the others. */
function byKindWhereSmall({ count, kind }: Drawn, community: Int32Array): Int32Array {
  const sizes = new Map<number, number>()
  for (const one of community) sizes.set(one, (sizes.get(one) ?? 0) + 1)
  const numbers = new Map<number, number>()
  return Int32Array.from({ length: count }, (_, knot) => {
    const own = community[knot] as number
    const isOwn = own < MOST && (sizes.get(own) ?? 0) >= LEAST
    // Kinds are counted below nothing, so that no community has their number.
    const key = isOwn ? own : -1 - (kind[knot] as number)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

const MANY = { child: 'children', person: 'people', place: 'places', vehicle: 'vehicles', phone: 'phones' }
const MORE = { ...MANY, account: 'online accounts', organisation: 'organisations', group: 'groups' }

/** Named after whoever in it has most ties; what it holds is said kind by kind. */
function named({ names, kind }: Drawn, knots: readonly number[], degree: Int32Array): Pick<Group, 'name' | 'note'> {
  const first = knots.reduce(
    (best, knot) => ((degree[knot] as number) > (degree[best] as number) ? knot : best),
    knots[0] ?? 0,
  )
  const counts = new Map<number, number>()
  for (const knot of knots) counts.set(kind[knot] as number, (counts.get(kind[knot] as number) ?? 0) + 1)
  const said = [...counts].sort(([, one], [, other]) => other - one).map(([one, count]) => saidOf(kindAt(one), count))
  return { name: `${names[first] ?? ''} and ${sayNumber(knots.length - 1)} more`, note: said.join(', ') }
}

function saidOf(kind: keyof typeof MORE, count: number): string {
  const word = kind === 'account' ? 'online account' : kind
  return `${sayNumber(count)} ${count === 1 ? word : MORE[kind]}`
}

/** Gives a group that is opened places for its subjects, and moves the others aside. */
export async function openGroup(all: Groups, number: number, drawn: Drawn, asking: Asking): Promise<void> {
  const group = all.groups[number]
  if (!group) return
  if (!group.spots) group.spots = centred(await asking.places(innerWeb(drawn, group.knots), SIDE))
  group.isOpen = true
  makeRoom(all)
}

export function closeGroup(all: Groups, number: number) {
  const group = all.groups[number]
  if (group) group.isOpen = false
  makeRoom(all)
}

function innerWeb({ count, from, to }: Drawn, knots: Int32Array): Web {
  const inner = new Int32Array(count).fill(-1)
  knots.forEach((knot, at) => {
    inner[knot] = at
  })
  const lines = [...from.keys()].filter(line => inner[from[line] as number] !== -1 && inner[to[line] as number] !== -1)
  return {
    count: knots.length,
    from: Int32Array.from(lines, line => inner[from[line] as number] as number),
    to: Int32Array.from(lines, line => inner[to[line] as number] as number),
  }
}

function centred({ x, y }: Spots): Spots {
  const middle = (places: Float64Array) => (Math.min(...places) + Math.max(...places)) / 2
  const [across, down] = [middle(x), middle(y)]
  return { x: x.map(one => one - across), y: y.map(one => one - down) }
}

function makeRoom({ groups, x, y }: Groups) {
  setApart(
    { x, y },
    {
      width: Float64Array.from(groups, group => roomOf(group, 'x') + NAMED.wide),
      height: Float64Array.from(groups, group => roomOf(group, 'y') + NAMED.high),
    },
  )
}

function roomOf(group: Group, way: 'x' | 'y'): number {
  if (!group.isOpen || !group.spots) return 2 * crowdHalf(group)
  return 2 * Math.max(0, ...group.spots[way]) + SIDE
}

/** A group is drawn larger where more are in it: by area, and never small. */
const crowdHalf = ({ knots }: Group): number => SYMBOL * (1.2 + Math.sqrt(knots.length) / 6)

/** Closed groups as one each, open ones as their subjects. */
export function grouped(drawn: Drawn, all: Groups): Sight {
  const itemOf = new Int32Array(drawn.count)
  const items = all.groups.flatMap((group, number) => itemsOf(group, number, all))
  const standing = standingOf(drawn)
  items.forEach(({ knot, group }, item) => {
    if (knot !== -1) itemOf[knot] = item
    else for (const inside of all.groups[group]?.knots ?? []) itemOf[inside] = item
  })
  const lines = linesBetween(drawn, itemOf)
  return {
    count: items.length,
    names: items.map(({ knot, group }) => (knot === -1 ? all.groups[group]?.name : drawn.names[knot]) ?? ''),
    notes: items.map(({ knot, group }) => (knot === -1 ? all.groups[group]?.note : drawn.notes[knot]) ?? ''),
    x: Float64Array.from(items, ({ x }) => x),
    y: Float64Array.from(items, ({ y }) => y),
    knot: Int32Array.from(items, ({ knot }) => knot),
    group: Int32Array.from(items, ({ group }) => group),
    kind: Uint8Array.from(items, ({ knot }) => (knot === -1 ? CROWD : (drawn.kind[knot] as number))),
    standing: Uint8Array.from(items, ({ knot }) => (knot === -1 ? 0 : (standing[knot] as number))),
    half: Float64Array.from(items, ({ half }) => half),
    sizes: Int32Array.from(items, ({ knot, group }) => (knot === -1 ? (all.groups[group]?.knots.length ?? 0) : 1)),
    ...lines,
    degree: degreesOf(items.length, lines.from, lines.to),
  }
}

interface Item {
  /** -1 for a group that is closed. */
  readonly knot: number
  readonly group: number
  readonly x: number
  readonly y: number
  readonly half: number
}

function itemsOf({ isOpen, spots, knots, ...group }: Group, number: number, { x, y }: Groups): Item[] {
  const [middleX, middleY] = [x[number] as number, y[number] as number]
  if (!isOpen || !spots)
    return [{ knot: -1, group: number, x: middleX, y: middleY, half: crowdHalf({ isOpen, spots, knots, ...group }) }]
  return Array.from(knots, (knot, at) => ({
    ...{ knot, group: number, half: SYMBOL },
    ...{ x: middleX + (spots.x[at] as number), y: middleY + (spots.y[at] as number) },
  }))
}

/** One line between two items, however many there are between those in them; its look is the surest of them. */
function linesBetween({ count, from, to, ties, look }: Drawn, itemOf: Int32Array) {
  const numbers = new Map<number, number>()
  const lines: { from: number; to: number; ties: number; look: number }[] = []
  for (let line = 0; line < from.length; line++) {
    const [one, other] = [itemOf[from[line] as number] as number, itemOf[to[line] as number] as number]
    if (one === other) continue
    const key = Math.min(one, other) * count + Math.max(one, other)
    const known = lines[numbers.get(key) ?? -1]
    if (known) {
      known.ties += ties[line] as number
      known.look = surer(known.look, look[line] as number)
    } else {
      numbers.set(key, lines.length)
      lines.push({ from: one, to: other, ties: ties[line] as number, look: look[line] as number })
    }
  }
  return {
    from: Int32Array.from(lines, line => line.from),
    to: Int32Array.from(lines, line => line.to),
    ties: Int32Array.from(lines, line => line.ties),
    look: Uint8Array.from(lines, line => line.look),
  }
}

const [HOW, OVER, MARKED] = [3, 4, 16]

/** Of two looks: the surer way of knowing, over only if both are, marked if either is; no arrow of one for both. */
const surer = (one: number, other: number): number =>
  Math.min(one & HOW, other & HOW) | (one & other & OVER) | ((one | other) & MARKED)
