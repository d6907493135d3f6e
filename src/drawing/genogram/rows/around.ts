import type { Family } from '../model.ts'
import type { Kin } from './kin.ts'

/** A circle's figures as they stand side by side; more than one row of them where they are many. */
export interface Gathering {
  readonly heading: string
  readonly rows: readonly (readonly number[])[]
}

/** Those who stand around the family: each in the first circle that names them, next to whom they know. */
export function gatheringsOf(
  family: Family,
  kin: Kin,
  taken: ReadonlySet<number>,
  width: number,
  widthOf: (figure: number) => number,
  aside: ReadonlyMap<number, number>,
  others: string,
): readonly Gathering[] {
  const left = new Set([...kin.figures.keys()].filter(number => !taken.has(number)))
  const gathered: Gathering[] = []
  const gather = (heading: string, members: readonly number[]) => {
    for (const member of members) left.delete(member)
    if (members.length > 0)
      gathered.push({ heading, rows: evenly(acquainted(members, family, kin, aside), width, widthOf) })
  }
  for (const { label, members } of family.circles)
    gather(
      label,
      [...new Set(members.flatMap(id => kin.numbers.get(id) ?? []))].filter(number => left.has(number)),
    )
  gather(others, [...left])
  return gathered
}

const SIDE = 0.5

// Whoever knows whom stands next to them: swaps and moves until none brings the tied ones nearer.
function acquainted(
  members: readonly number[],
  { relations }: Family,
  kin: Kin,
  aside: ReadonlyMap<number, number>,
): readonly number[] {
  const inside = new Set(members)
  const ties = [
    ...relations.map(({ from, to }) => [kin.numbers.get(from) ?? -1, kin.numbers.get(to) ?? -1] as const),
    ...kin.couples.flatMap(({ partners: [one, other] }) =>
      one === undefined || other === undefined ? [] : [[one, other] as const],
    ),
    ...kin.siblings.map(({ one, other }) => [one, other] as const),
  ].filter(([one, other]) => inside.has(one) && inside.has(other))
  // And on that side of the circle on which those stand whom they know in the family.
  const sides = relations.flatMap(({ from, to }) => {
    const [one, other] = [kin.numbers.get(from) ?? -1, kin.numbers.get(to) ?? -1]
    if (one === kin.marked || other === kin.marked) return []
    const [member, side] = inside.has(one) ? [one, aside.get(other)] : [other, aside.get(one)]
    return side !== undefined && inside.has(member) ? [{ member, place: side * (members.length - 1) }] : []
  })
  if (ties.length + sides.length === 0) return members
  const lengthOf = (order: readonly number[]) => {
    const at = new Map(order.map((number, place) => [number, place]))
    const between = ties.reduce((sum, [one, other]) => sum + Math.abs((at.get(one) ?? 0) - (at.get(other) ?? 0)), 0)
    return sides.reduce((sum, { member, place }) => sum + SIDE * Math.abs((at.get(member) ?? 0) - place), between)
  }
  let best = members
  let length = lengthOf(best)
  for (let round = 0; round < 6; round++) {
    const before = length
    for (let from = 0; from < members.length; from++)
      for (let to = 0; to < members.length; to++) {
        const tried = best.toSpliced(from, 1).toSpliced(to, 0, best[from] ?? 0)
        const next = lengthOf(tried)
        if (next < length) [best, length] = [tried, next]
      }
    if (length === before) break
  }
  return best
}

// As few rows as hold them all, and as many in one as in the other.
function evenly(
  members: readonly number[],
  width: number,
  widthOf: (figure: number) => number,
): readonly (readonly number[])[] {
  const total = members.reduce((sum, member) => sum + widthOf(member), 0)
  const rows = Math.max(1, Math.ceil(total / width))
  const each = Math.ceil(members.length / rows)
  return Array.from({ length: rows }, (_, row) => members.slice(row * each, (row + 1) * each)).filter(
    row => row.length > 0,
  )
}
