import type { Family } from '../model.ts'
import { NOTE_LINE } from '../places/cells.ts'
import type { Standing } from '../rows/standing.ts'
import { breadthOf, edgesAt } from './breadth.ts'
import { freeWords, type Said } from './free.ts'
import type { Links, Net, Pin } from './links.ts'
import type { Ports } from './ports.ts'
import { bandOf, bandsOf, type Slot } from './slots.ts'

/** One end of a wire: it goes up or down from the wire's height to pins or through a gap of the next row. */
export interface End {
  readonly x: number
  readonly up: boolean
  /** Several where twins come from one point. */
  readonly pins: readonly Pin[]
  readonly slot: Slot | undefined
}
/** The part of a net that lies in one band. */
export interface Wire {
  readonly net: number
  readonly band: number
  readonly ends: readonly End[]
  readonly low: number
  readonly high: number
  /** What is said on it, and how far it and its words reach across. */
  readonly said: Said | undefined
  readonly from: number
  readonly to: number
  /** Room that it needs above and below. */
  readonly above: number
  readonly below: number
  /** The wire of the couple from which it comes down: that stands above it. */
  readonly lane: number
}

const ROOM = 6
/** The wires of one band. */
export function wiresOf(
  family: Family,
  standing: Standing,
  { nets }: Links,
  ports: Ports,
  slots: readonly Slot[],
  band: number,
): readonly Wire[] {
  const twins = family.twins.map(({ children }) => new Set(children.flatMap(id => standing.kin.numbers.get(id) ?? [])))
  const bare = nets.flatMap((net, number): Bare[] => {
    const [first, last] = bandsOf(net)
    if (band < first || band > last) return []
    return [
      {
        net: number,
        lanePin: net.pins.find(pin => pin.face === 'lane' && bandOf(pin) === band),
        ends: endsOf(net, number, band, ports, slots, twins),
      },
    ]
  })
  const placed = bare.map(one => ({ ...one, ends: clearOf(one, bare) }))
  for (const one of placed) one.ends = [...one.ends, ...laneEnds(one, placed, nets)]
  const sides = slots.flatMap(slot =>
    slot.net === -1 && (slot.row === band || slot.row === band - 1) ? (ports.slots.get(slot) ?? []) : [],
  )
  const uprights = placed.flatMap(({ net, ends }) =>
    ends.flatMap(({ x }) => edgesAt(x, breadthOf(nets[net]?.stroke ?? 'birth'))),
  )
  const taken = [...sides, ...uprights]
  return placed.map(({ net, ends, lanePin }): Wire => {
    const xs = ends.map(({ x }) => x)
    const [low, high] = [Math.min(...xs), Math.max(...xs)]
    const label = isSaidIn(nets[net], band) ? (nets[net]?.label ?? '') : ''
    const said = label === '' ? undefined : freeWords(label, taken, low, high, () => (low + high) / 2)
    const broad = breadthOf(nets[net]?.stroke ?? 'birth')
    const lane = lanePin ? bare.findIndex(other => isLaneOf(nets[other.net], lanePin)) : -1
    return {
      net,
      band,
      ends,
      low,
      high,
      said,
      from: Math.min(low, said?.left ?? low),
      to: Math.max(high, said?.right ?? high),
      above: ROOM + (said ? (nets[net]?.raised ?? 0) : broad) + (said?.lines.length ?? 0) * NOTE_LINE,
      below: ROOM + broad,
      lane,
    }
  })
}

function endsOf(
  net: Net,
  number: number,
  band: number,
  ports: Ports,
  slots: readonly Slot[],
  twins: readonly ReadonlySet<number>[],
): readonly End[] {
  const pins = net.pins.filter(pin => bandOf(pin) === band && pin.face !== 'lane')
  const together = Map.groupBy(pins, pin =>
    net.kind === 'descent' && pin.face === 'top' ? (twins.find(set => set.has(pin.of)) ?? pin) : pin,
  )
  const ends = [...together.values()].map((same): End => {
    const xs = same.map(pin => ports.pins.get(pin) ?? 0)
    return {
      x: xs.reduce((sum, x) => sum + x, 0) / xs.length,
      up: same[0]?.face !== 'top',
      pins: same,
      slot: undefined,
    }
  })
  for (const slot of slots)
    if (slot.net === number && slot.kind === 'pass' && (slot.row === band || slot.row === band - 1))
      ends.push({ x: ports.slots.get(slot) ?? 0, up: slot.row === band - 1, pins: [], slot })
  return ends
}

interface Bare {
  readonly net: number
  readonly lanePin: Pin | undefined
  readonly ends: readonly End[]
}

// Twins' one point stands aside of whatever else comes through there.
function clearOf(one: Bare, bare: readonly Bare[]): readonly End[] {
  const others = bare.flatMap(other => (other === one ? [] : other.ends.map(({ x }) => x)))
  const nearest = (x: number) => Math.min(...others.map(other => Math.abs(other - x)))
  return one.ends.map(end => {
    if (end.pins.length < 2) return end
    for (const apart of [NEAR, NEAR / 2])
      for (let by = 0; by <= ASIDE; by++)
        for (const x of [end.x + by, end.x - by]) if (nearest(x) >= apart) return { ...end, x }
    return end
  })
}

/** So far aside of the middle between them may twins' point stand. */
const ASIDE = 50

// From a couple's lane a line comes down over the children's middle, as far as the lane reaches, clear of what else stands there.
function laneEnds({ lanePin: pin, ends }: Bare, bare: readonly Bare[], nets: readonly Net[]): readonly End[] {
  if (!pin) return []
  const lane = bare.find(other => isLaneOf(nets[other.net], pin))
  const reach = lane?.ends.map(({ x }) => x) ?? []
  const [low, high] = [Math.min(...reach) + 10, Math.max(...reach) - 10]
  const below = ends.map(({ x }) => x)
  const wish = Math.max(low, Math.min(high, (Math.min(...below) + Math.max(...below)) / 2))
  const others = bare.flatMap(other => (other.ends === ends ? [] : other.ends.map(({ x }) => x)))
  const clear = (x: number) => others.every(other => Math.abs(other - x) >= NEAR)
  for (let by = 0; by < 120; by += 2)
    for (const x of [wish - by, wish + by])
      if (x >= low && x <= high && clear(x)) return [{ x, up: true, pins: [pin], slot: undefined }]
  return [{ x: wish, up: true, pins: [pin], slot: undefined }]
}

const NEAR = 6

const isLaneOf = (net: Net | undefined, pin: Pin): boolean => net?.kind === 'couple' && net.couple === pin.of

// A line says its words once: a couple's in the band where their children's lines begin, another's in its last.
const isSaidIn = (net: Net | undefined, band: number): boolean =>
  net !== undefined && net.label !== '' && bandsOf(net)[1] === band
