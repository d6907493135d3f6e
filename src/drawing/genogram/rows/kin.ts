import type { Descent, Family, Figure, Union } from '../model.ts'

export interface Couple {
  readonly union: Union
  /** One or two, by their place among the figures. */
  readonly partners: readonly number[]
}
export interface Lineage {
  readonly child: number
  readonly couple: number
  readonly line: Descent['line']
  readonly label: string
}
/** A family with everybody by number, and nothing in it that leads nowhere. */
export interface Kin {
  readonly figures: readonly Figure[]
  readonly numbers: ReadonlyMap<string, number>
  readonly marked: number
  readonly couples: readonly Couple[]
  readonly lineages: readonly Lineage[]
  readonly siblings: readonly { readonly one: number; readonly other: number; readonly label: string }[]
  /** Of each figure the couple among whose children it stands; -1 for none. */
  readonly home: readonly number[]
  /** Of each couple the children that stand among its own, oldest first. */
  readonly children: readonly (readonly number[])[]
}

/** The nearer a descent, the sooner it decides among whose children somebody stands. */
export const NEARNESS: Readonly<Record<Descent['line'], number>> = {
  birth: 0,
  believed: 1,
  disputed: 2,
  adopted: 3,
  kinship: 4,
  foster: 5,
  step: 6,
}

/** Reads a family: a line to somebody who is not a figure is left out, and so is a second line that says the same. */
export function kinOf(family: Family): Kin {
  const figures = family.figures.filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at)
  const numbers = new Map(figures.map(({ id }, number) => [id, number]))
  const couples = family.unions.flatMap((union): Couple[] => {
    const partners = [...new Set(union.partners.flatMap(id => numbers.get(id) ?? []))]
    return partners.length > 0 ? [{ union, partners }] : []
  })
  const lineages = lineagesOf(family, numbers, couples)
  const home = homesOf(figures.length, lineages)
  return {
    figures,
    numbers,
    marked: Math.max(
      0,
      figures.findIndex(({ marked }) => marked),
    ),
    couples,
    lineages,
    siblings: siblingsOf(family, numbers),
    home,
    children: childrenOf(family, figures, couples, home),
  }
}

function lineagesOf(
  family: Family,
  numbers: ReadonlyMap<string, number>,
  couples: readonly Couple[],
): readonly Lineage[] {
  const byId = new Map(couples.map(({ union }, couple) => [union.id, couple]))
  const known = new Set<string>()
  return family.descents.flatMap(({ child: childId, union, line, label }): Lineage[] => {
    const [child, couple] = [numbers.get(childId), byId.get(union)]
    if (child === undefined || couple === undefined) return []
    const same = `${child} ${couple}`
    if (known.has(same) || couples[couple]?.partners.includes(child)) return []
    known.add(same)
    return [{ child, couple, line, label }]
  })
}

function homesOf(count: number, lineages: readonly Lineage[]): readonly number[] {
  const nearest: (Lineage | undefined)[] = Array(count).fill(undefined)
  for (const lineage of lineages) {
    const before = nearest[lineage.child]
    if (!before || NEARNESS[lineage.line] < NEARNESS[before.line]) nearest[lineage.child] = lineage
  }
  return nearest.map(lineage => lineage?.couple ?? -1)
}

function siblingsOf({ siblings }: Family, numbers: ReadonlyMap<string, number>): Kin['siblings'] {
  return siblings.flatMap(({ one: oneId, other: otherId, label }) => {
    const [one, other] = [numbers.get(oneId), numbers.get(otherId)]
    return one === undefined || other === undefined || one === other ? [] : [{ one, other, label }]
  })
}

function childrenOf(
  { twins }: Family,
  figures: readonly Figure[],
  couples: readonly Couple[],
  home: readonly number[],
): readonly (readonly number[])[] {
  // Twins stand where the first of them would.
  const keys = new Map(figures.map(figure => [figure.id, keyOf(figure)]))
  for (const { children } of twins) {
    const first = children.map(id => keys.get(id) ?? '~').sort()[0] ?? '~'
    for (const id of children) if (keys.has(id)) keys.set(id, first)
  }
  const ofNumber = (number: number) => `${keys.get(figures[number]?.id ?? '') ?? ''} ${keyOf(figures[number])}`
  return couples.map((_, couple) =>
    home
      .flatMap((its, number) => (its === couple ? [number] : []))
      .sort((one, other) => (ofNumber(one) < ofNumber(other) ? -1 : 1)),
  )
}

// What is not known of somebody stands last.
const keyOf = (figure: Figure | undefined): string => `${figure?.born || '~'} ${figure?.id ?? ''}`
