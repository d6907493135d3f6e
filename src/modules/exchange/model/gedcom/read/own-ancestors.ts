import type { FamilyLink } from '../family.ts'

/**
 * The links that would make somebody their own ancestor: of each ring the one that closes it, met in the order of the file.
 * Without them every walk up a family ends.
 */
export function ringsIn(links: readonly FamilyLink[]): ReadonlySet<FamilyLink> {
  const parents = Map.groupBy(links, ({ child }) => child)
  const done = new Set<string>()
  const closing = new Set<FamilyLink>()
  for (const start of parents.keys()) walkUp(start, parents, done, closing)
  return closing
}

/** By hand, not by calling itself: a file may have a line of ancestors as long as it likes. */
function walkUp(
  start: string,
  parents: ReadonlyMap<string, readonly FamilyLink[]>,
  done: Set<string>,
  closing: Set<FamilyLink>,
): void {
  const way = [{ who: start, next: 0 }]
  const onTheWay = new Set([start])
  while (way.length > 0) {
    const here = way.at(-1)
    if (!here) return
    const link = parents.get(here.who)?.[here.next]
    here.next += 1
    if (!link || done.has(here.who)) {
      way.pop()
      onTheWay.delete(here.who)
      done.add(here.who)
    } else if (onTheWay.has(link.parent)) closing.add(link)
    else if (!done.has(link.parent)) {
      way.push({ who: link.parent, next: 0 })
      onTheWay.add(link.parent)
    }
  }
}
