import type { Family, Figure } from '../../../src/drawing/genogram/model.ts'
import { type Placed, placed } from '../../../src/drawing/genogram/placed.ts'
import { diceOf, shuffledBy } from './dice.ts'
import { familyOf } from './families.ts'
import { crossingsOf, faultsOf } from './faults.ts'

/** What is wrong with the drawings of the families with these seeds; of brothers and sisters that others stand between them. */
export function drawn(from: number, to: number): readonly string[] {
  const found: string[] = []
  for (let seed = from; seed < to; seed++) {
    const family = familyOf(seed)
    const drawing = placed(family)
    for (const fault of [...faultsOf(family, drawing), ...partedSiblings(family, drawing)])
      found.push(`${seed}: ${fault}`)
  }
  return found
}

/**
 * Between children of one couple in one row stand only their partners, who have no parents here, and those partners' partners. It is
 * asked where it can be had: of couples none of whose children has a partner with parents here, a second home, or kin of other kinds.
 */
function partedSiblings(family: Family, drawing: Placed): readonly string[] {
  const place = new Map(drawing.symbols.map(symbol => [symbol.figure.id, symbol]))
  const homes = new Map<string, string[]>()
  for (const { child, union } of family.descents) homes.set(child, [...(homes.get(child) ?? []), union])
  const partners = partnersOf(family)
  const byUnion = Map.groupBy(
    family.descents.filter(({ line }) => OWN.has(line)),
    ({ union }) => union,
  )
  return [...byUnion].flatMap(([union, all]) => {
    const children = all.map(({ child }) => child)
    const free = new Set<string>()
    const reached = [...children]
    for (const one of reached)
      for (const partner of partners.get(one) ?? [])
        if (!free.has(partner)) {
          free.add(partner)
          reached.push(partner)
        }
    const simple = reached.every(one => (children.includes(one) ? homes.get(one)?.length === 1 : !homes.has(one)))
    if (!simple) return []
    return [...Map.groupBy(children, child => place.get(child)?.y ?? 0)].flatMap(([y, row]) => {
      const xs = row.map(child => place.get(child)?.x ?? 0)
      const between = drawing.symbols.filter(
        one =>
          one.y === y &&
          one.x > Math.min(...xs) &&
          one.x < Math.max(...xs) &&
          !row.includes(one.figure.id) &&
          !free.has(one.figure.id),
      )
      return between.map(({ figure }) => `${figure.id} stands between the children of ${union}`)
    })
  })
}

const OWN: ReadonlySet<string> = new Set(['birth', 'believed', 'disputed', 'adopted'])

function partnersOf({ unions }: Family): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>()
  for (const { partners: both } of unions)
    for (const one of both) partners.set(one, [...(partners.get(one) ?? []), ...both.filter(other => other !== one)])
  return partners
}

/** Crossings in our drawings, and in those with the fewest of so many other beginnings, of families of up to 60. */
export function restarted(
  from: number,
  to: number,
  restarts: number,
): { readonly ours: number; readonly best: number } {
  let [ours, best] = [0, 0]
  for (let seed = from; seed < to; seed++) {
    const family = familyOf(seed)
    if (family.figures.length > 60) continue
    const dice = diceOf(seed + 7919)
    const mine = crossingsOf(placed(family))
    let fewest = mine
    for (let restart = 0; restart < restarts; restart++) {
      const other = placed(family, rows => rows.map(row => shuffledBy(dice, row)))
      fewest = Math.min(fewest, crossingsOf(other))
    }
    ours += mine
    best += fewest
  }
  return { ours, best }
}

/** Each family with one more brother or sister, friend or grandparent: how far the others move, and who changed their order. */
export function changed(
  from: number,
  to: number,
): { readonly medians: readonly number[]; readonly turned: readonly string[] } {
  const medians: number[] = []
  const turned: string[] = []
  for (let seed = from; seed < to; seed++) {
    for (const { kind, median, turned: its } of movedBy(familyOf(seed))) {
      medians.push(median)
      turned.push(...its.map(one => `${seed} ${kind}: ${one}`))
    }
  }
  return { medians: medians.sort((one, other) => one - other), turned }
}

interface Moved {
  readonly kind: string
  readonly median: number
  readonly turned: readonly string[]
}

/** The same of one family. */
export function movedBy(family: Family): readonly Moved[] {
  const before = placed(family)
  return additions(family).map(([kind, more]) => {
    const after = placed(more)
    return { kind, median: medianMove(before, after), turned: turnedSiblings(family, before, after) }
  })
}

const newcomer = (more: Partial<Figure>): Figure => ({
  ...{
    id: 'new',
    shape: 'circle',
    marked: false,
    crossed: false,
    inside: '',
    upperLeft: '',
    upperRight: '',
    name: 'Newcomer',
    notes: [],
    born: '',
  },
  ...more,
})

function additions(family: Family): readonly (readonly [kind: string, family: Family])[] {
  const marked = family.figures.find(one => one.marked)?.id ?? ''
  const home = family.descents.find(({ child, line }) => child === marked && line === 'birth')
  const circle = family.circles[0]
  const added: [string, Family][] = []
  const figures = [...family.figures, newcomer({})]
  if (home) added.push(['sibling', { ...family, figures, descents: [...family.descents, { ...home, child: 'new' }] }])
  if (circle) {
    const circles = [{ ...circle, members: [...circle.members, 'new'] }, ...family.circles.slice(1)]
    const relations = [...family.relations, { from: marked, to: 'new', look: 'friend', label: '' } as const]
    added.push(['friend', { ...family, figures, circles, relations }])
  }
  const orphan = family.unions
    .flatMap(({ partners }) => partners)
    .find(id => !family.descents.some(({ child }) => child === id))
  if (orphan)
    added.push([
      'grandparent',
      {
        ...family,
        figures,
        unions: [...family.unions, { id: 'new', partners: ['new'], line: 'relationship', ended: 'no', label: '' }],
        descents: [...family.descents, { child: orphan, union: 'new', line: 'birth', label: '' }],
      },
    ])
  return added
}

function medianMove(before: Placed, after: Placed): number {
  const place = new Map(after.symbols.map(symbol => [symbol.figure.id, symbol]))
  const middle = (drawing: Placed) => drawing.symbols.find(({ figure }) => figure.marked)?.x ?? 0
  const moves = before.symbols
    .map(({ figure, x }) => Math.abs((place.get(figure.id)?.x ?? 0) - middle(after) - (x - middle(before))))
    .sort((one, other) => one - other)
  return moves[moves.length >> 1] ?? 0
}

function turnedSiblings({ descents }: Family, before: Placed, after: Placed): readonly string[] {
  const order = (drawing: Placed) => new Map(drawing.symbols.map(({ figure, x }) => [figure.id, x]))
  const [was, is] = [order(before), order(after)]
  // Somebody with two homes stands among the children of one of them only.
  const homes = Map.groupBy(descents, ({ child }) => child)
  const own = descents.filter(({ child, line }) => OWN.has(line) && homes.get(child)?.length === 1)
  return [...Map.groupBy(own, ({ union }) => union)].flatMap(([union, all]) => {
    const sorted = (by: ReadonlyMap<string, number>) =>
      all
        .map(({ child }) => child)
        .sort((one, other) => (by.get(one) ?? 0) - (by.get(other) ?? 0))
        .join(' ')
    return sorted(was) === sorted(is) ? [] : [`children of ${union}`]
  })
}
