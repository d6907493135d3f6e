import type { Family } from '../model.ts'
import type { Kin } from './kin.ts'

/** Children of one couple in one row; `free` are those who may stand among them: their partners who have no parents here. */
export interface Brood {
  readonly couple: number
  readonly members: readonly number[]
  readonly free: Uint8Array
}
export interface Drop {
  /** The parents in the row above; twice the same where there is one. */
  readonly one: number
  readonly other: number
  readonly child: number
  readonly weight: number
}
export interface Pair {
  readonly one: number
  readonly other: number
  readonly weight: number
  /** Of a couple: how much it matters that they stand side by side. */
  readonly bond: number
}
/** What a good order of the rows is judged by, each thing under the row that it stands in. */
export interface Puzzle {
  readonly couples: readonly (readonly Pair[])[]
  readonly broods: readonly (readonly Brood[])[]
  /** Of each figure the couple among whose children it stands; -1 for none. */
  readonly brood: Int32Array
  /** Broods of one row that share a parent. */
  readonly halves: readonly (readonly (readonly [Brood, Brood])[])[]
  readonly near: readonly (readonly Pair[])[]
  readonly homes: readonly (readonly (readonly number[])[])[]
  /** Under the row of the children. */
  readonly drops: readonly (readonly Drop[])[]
}

export function puzzleOf(kin: Kin, family: Family, rowOf: Int32Array, count: number): Puzzle {
  const rows = <Thing>() => Array.from({ length: count }, (): Thing[] => [])
  const [couples, near, homes] = [rows<Pair>(), rows<Pair>(), rows<readonly number[]>()]
  for (const [couple, { partners }] of kin.couples.entries()) {
    const [one, other] = partners
    if (one === undefined || other === undefined || rowOf[one] !== rowOf[other]) continue
    couples[rowOf[one] ?? -1]?.push({ ...leftFirst(kin, one, other), bond: bondOf(kin, couple) })
  }
  const close = (one: number, other: number, weight: number) => {
    if (rowOf[one] === rowOf[other]) near[rowOf[one] ?? -1]?.push({ one, other, weight, bond: 0 })
  }
  for (const { one, other } of kin.siblings) close(one, other, 2)
  for (const { from, to } of family.relations) close(kin.numbers.get(from) ?? -1, kin.numbers.get(to) ?? -1, 0.2)
  for (const { members } of family.households) {
    const byRow = Map.groupBy(
      members.flatMap(id => kin.numbers.get(id) ?? []),
      number => rowOf[number] ?? -1,
    )
    for (const [row, together] of byRow) if (together.length > 1) homes[row]?.push(together)
  }
  const broods = broodsOf(kin, rowOf, count)
  return {
    couples,
    broods,
    brood: Int32Array.from(kin.home),
    halves: halvesOf(kin, broods),
    near,
    homes,
    drops: dropsOf(kin, rowOf, count),
  }
}

// The parents of the marked one before all, then those who have children.
function bondOf({ home, marked, children }: Kin, couple: number): number {
  if (home[marked] === couple) return 1.8
  return children[couple]?.length ? 1.2 : 1
}

// By custom he stands left and she right; the weight says whether that says anything of these two.
function leftFirst({ figures, home }: Kin, one: number, other: number): Omit<Pair, 'bond'> {
  const [first, second] = [figures[one]?.shape, figures[other]?.shape]
  const free = home[one] === -1 || home[other] === -1 ? 1 : 0.4
  if (first === 'circle' && second === 'square') return { one: other, other: one, weight: free }
  return { one, other, weight: first === 'square' && second === 'circle' ? free : 0 }
}

function broodsOf(kin: Kin, rowOf: Int32Array, count: number): readonly (readonly Brood[])[] {
  const broods = Array.from({ length: count }, (): Brood[] => [])
  const partners: number[][] = kin.figures.map(() => [])
  for (const { partners: both } of kin.couples)
    for (const one of both) partners[one]?.push(...both.filter(other => other !== one))
  for (const [couple, children] of kin.children.entries())
    for (const [row, members] of Map.groupBy(children, child => rowOf[child] ?? -1)) {
      const free = new Uint8Array(kin.figures.length)
      const reached = [...members]
      for (const one of reached)
        for (const partner of partners[one] ?? [])
          if (kin.home[partner] === -1 && !free[partner]) {
            free[partner] = 1
            reached.push(partner)
          }
      broods[row]?.push({ couple, members, free })
    }
  return broods
}

function halvesOf({ couples }: Kin, broods: readonly (readonly Brood[])[]): Puzzle['halves'] {
  return broods.map(all =>
    all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .filter(other => couples[one.couple]?.partners.some(parent => couples[other.couple]?.partners.includes(parent)))
        .map((other): readonly [Brood, Brood] => [one, other]),
    ),
  )
}

function dropsOf(kin: Kin, rowOf: Int32Array, count: number): readonly (readonly Drop[])[] {
  const drops = Array.from({ length: count }, (): Drop[] => [])
  for (const { child, couple } of kin.lineages) {
    const row = rowOf[child] ?? -1
    const parents = (kin.couples[couple]?.partners ?? []).filter(parent => rowOf[parent] === row - 1)
    const [one, other = one] = parents
    if (one === undefined || other === undefined) continue
    drops[row]?.push({ one, other, child, weight: kin.home[child] === couple ? 1 : 0.4 })
  }
  return drops
}
