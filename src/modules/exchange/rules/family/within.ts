import type { GedcomFamily } from '../../model.ts'

/** Those of a family within so many steps of one of them: a parent, a child, a partner and a friend are one step away. */
export function within(family: GedcomFamily, from: string, steps: number): ReadonlySet<string> {
  const near = new Map<string, string[]>()
  const join = (one: string, other: string | null): void => {
    if (other === null) return
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = near.get(here)
      if (known) known.push(there)
      else near.set(here, [there])
    }
  }
  for (const { partners } of family.couples) join(...partners)
  for (const { parent, child } of family.links) join(parent, child)
  for (const tie of family.ties) join(tie.from, tie.to)
  const met = new Set([from])
  let edge = [from]
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap(one => near.get(one) ?? []))].filter(one => !met.has(one))
    for (const one of edge) met.add(one)
  }
  return met
}

/** What a family says of these people and between them. */
export function partOf(family: GedcomFamily, people: ReadonlySet<string>): GedcomFamily {
  return {
    people: family.people.filter(({ pointer }) => people.has(pointer)),
    couples: family.couples.filter(
      ({ partners: [one, other] }) => people.has(one) && (other === null || people.has(other)),
    ),
    links: family.links.filter(({ parent, child }) => people.has(parent) && people.has(child)),
    ties: family.ties.filter(({ from, to }) => people.has(from) && people.has(to)),
  }
}
