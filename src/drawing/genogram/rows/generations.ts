import type { Descent } from '../model.ts'
import type { Kin } from './kin.ts'

/** How much a line wants its two ends so many rows apart. */
interface Pull {
  readonly from: number
  readonly to: number
  readonly apart: number
  readonly weight: number
  /** What it costs when the lower one is not lower at all. */
  readonly upsideDown: number
}

const DESCENT: Readonly<Record<Descent['line'], readonly [weight: number, upsideDown: number]>> = {
  birth: [12, 100],
  believed: [9, 80],
  disputed: [8, 80],
  adopted: [8, 60],
  kinship: [2, 40],
  foster: [2, 40],
  step: [1, 8],
}
const COUPLE = 6
const SIBLING = 7
const HINT = 3

/**
 * The generation of each figure, 0 for the marked one and less for those before; undefined where nothing says.
 * Generations that contradict each other (an uncle marries his niece) are settled by the lines that weigh more.
 */
export function generationsOf(kin: Kin, hints: Readonly<Record<string, number>>): readonly (number | undefined)[] {
  const pulls = pullsOf(kin)
  const around = neighboursOf(kin, pulls)
  const hinted = kin.figures.map(({ id }) => hints[id])
  const generations = spread(kin, around, hinted)
  settle(generations, around, hinted, belowOf(kin))
  return generations.map((generation, number) =>
    around[number]?.length || hinted[number] !== undefined || number === kin.marked ? generation : undefined,
  )
}

function pullsOf({ couples, lineages, siblings }: Kin): readonly Pull[] {
  const pulls: Pull[] = []
  for (const { child, couple, line } of lineages) {
    const [weight, upsideDown] = DESCENT[line]
    for (const from of couples[couple]?.partners ?? []) pulls.push({ from, to: child, apart: 1, weight, upsideDown })
  }
  for (const { partners } of couples) {
    const [from, to] = partners
    if (from !== undefined && to !== undefined) pulls.push({ from, to, apart: 0, weight: COUPLE, upsideDown: 0 })
  }
  for (const { one, other } of siblings) pulls.push({ from: one, to: other, apart: 0, weight: SIBLING, upsideDown: 0 })
  return pulls
}

const neighboursOf = ({ figures }: Kin, pulls: readonly Pull[]): readonly (readonly Pull[])[] => {
  const around: Pull[][] = figures.map(() => [])
  for (const pull of pulls) {
    around[pull.from]?.push(pull)
    around[pull.to]?.push(pull)
  }
  return around
}

// From the marked one outwards along the line that weighs most; then the same for whoever is not joined to them.
function spread(kin: Kin, around: readonly (readonly Pull[])[], hinted: readonly (number | undefined)[]): number[] {
  const generations: (number | undefined)[] = kin.figures.map(() => undefined)
  const starts = [kin.marked, ...kin.figures.keys()].sort(
    (one, other) => rank(one, kin.marked, hinted) - rank(other, kin.marked, hinted),
  )
  let lowest = 0
  for (const start of starts) {
    if (generations[start] !== undefined) continue
    generations[start] = start === kin.marked ? 0 : (hinted[start] ?? 0)
    const reached = grow(start, generations, around)
    const foot = Math.max(...reached.map(number => generations[number] ?? 0))
    if (start === kin.marked) lowest = foot
    // Nobody says where they stand: the youngest of them beside the youngest of the marked one's family.
    else if (hinted[start] === undefined)
      for (const number of reached) generations[number] = (generations[number] ?? 0) + lowest - foot
  }
  return generations.map(generation => generation ?? 0)
}

const rank = (number: number, marked: number, hinted: readonly (number | undefined)[]): number =>
  number === marked ? 0 : hinted[number] !== undefined ? 1 : 2

function grow(
  start: number,
  generations: (number | undefined)[],
  around: readonly (readonly Pull[])[],
): readonly number[] {
  const reached = [start]
  const open = [...(around[start] ?? [])]
  while (open.length > 0) {
    let best = 0
    for (let at = 1; at < open.length; at++) if ((open[at]?.weight ?? 0) > (open[best]?.weight ?? 0)) best = at
    const [pull] = open.splice(best, 1)
    if (!pull) continue
    const [from, to] = [generations[pull.from], generations[pull.to]]
    if (from !== undefined && to !== undefined) continue
    const next = from === undefined ? pull.from : pull.to
    generations[next] = from === undefined ? (to ?? 0) - pull.apart : from + pull.apart
    reached.push(next)
    open.push(...(around[next] ?? []))
  }
  return reached
}

// Everybody who follows from somebody: a branch moves down or up as one.
function belowOf({ figures, couples, lineages }: Kin): readonly (readonly number[])[] {
  const children: number[][] = figures.map(() => [])
  for (const { child, couple, line } of lineages) {
    if (line === 'step') continue
    for (const partner of couples[couple]?.partners ?? []) children[partner]?.push(child)
  }
  const partners: number[][] = figures.map(() => [])
  for (const { partners: both } of couples)
    for (const one of both) partners[one]?.push(...both.filter(other => other !== one))
  return figures.map((_, start) => {
    const branch = new Set([start])
    for (const one of branch) {
      for (const child of children[one] ?? []) branch.add(child)
      if (one !== start) for (const partner of partners[one] ?? []) branch.add(partner)
    }
    return [...branch]
  })
}

const ROUNDS = 12

function settle(
  generations: number[],
  around: readonly (readonly Pull[])[],
  hinted: readonly (number | undefined)[],
  below: readonly (readonly number[])[],
): void {
  const strain = (numbers: readonly number[]): number => {
    let sum = 0
    for (const number of numbers) {
      const hint = hinted[number]
      if (hint !== undefined) sum += HINT * Math.abs((generations[number] ?? 0) - hint)
      for (const pull of around[number] ?? []) sum += strainOf(pull, generations)
    }
    return sum
  }
  const tried = (numbers: readonly number[], by: number): boolean => {
    const before = strain(numbers)
    for (const number of numbers) generations[number] = (generations[number] ?? 0) + by
    if (strain(numbers) < before) return true
    for (const number of numbers) generations[number] = (generations[number] ?? 0) - by
    return false
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const number of generations.keys())
      for (const by of [1, -1]) {
        if (tried([number], by)) moved = true
        else if (tried(below[number] ?? [], by)) moved = true
      }
    if (!moved) return
  }
}

function strainOf({ from, to, apart, weight, upsideDown }: Pull, generations: readonly number[]): number {
  const rows = (generations[to] ?? 0) - (generations[from] ?? 0)
  return weight * Math.abs(rows - apart) + (rows < apart ? upsideDown : 0)
}
