import type { Kin } from './kin.ts'

/**
 * A first order: each branch from its oldest down, brothers and sisters by age with their partners beside them. Those before the
 * marked one come first, so that the two sides of the family stand left and right.
 */
export function firstOrder(kin: Kin, rowOf: Int32Array, count: number): readonly number[][] {
  const rows = Array.from({ length: count }, (): number[] => [])
  const couplesOf = kin.figures.map((_, number) =>
    kin.couples.flatMap(({ partners }, couple) => (partners.includes(number) ? [couple] : [])),
  )
  const placed = new Set<number>()
  const place = (number: number): void => {
    if (placed.has(number) || (rowOf[number] ?? -1) < 0) return
    placed.add(number)
    rows[rowOf[number] ?? 0]?.push(number)
    const couples = couplesOf[number] ?? []
    for (const couple of couples)
      for (const partner of kin.couples[couple]?.partners ?? []) if (kin.home[partner] === -1) place(partner)
    for (const couple of couples) for (const child of kin.children[couple] ?? []) place(child)
    for (const couple of couples) for (const partner of kin.couples[couple]?.partners ?? []) beginAt(partner)
  }
  const beginAt = (number: number): void => {
    const home = kin.couples[kin.home[number] ?? -1]
    const before = home?.partners.find(parent => !placed.has(parent))
    if (!placed.has(number) && before !== undefined && !climbing.has(number)) {
      climbing.add(number)
      beginAt(before)
    }
    place(number)
  }
  const climbing = new Set<number>()
  beginAt(kin.marked)
  for (const number of kin.figures.keys()) beginAt(number)
  return rows
}
