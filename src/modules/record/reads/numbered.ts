import type { Viewer } from '../../../kernel/index.ts'
import type { Child } from '../model.ts'
import { subjectsValued } from '../store/facts.ts'
import { childrenReached } from '../store/subjects.ts'

/**
 * The viewer's own children by a number that an agency knows them by. Whoever is known to others by the same number is not among
 * them, and nothing tells that there is anybody (spine.md 8).
 */
export async function childrenNumbered(
  viewer: Viewer,
  scheme: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly Child[]>> {
  const children = await childrenReached(viewer)
  const ids = children.map(child => child.id)
  const found = await subjectsValued(viewer, ids, { kind: 'identifier', code: scheme, values: numbers })
  viewer.audit.saw(found.map(({ subject }) => subject))
  const numbered = found.flatMap(({ value, subject }) => {
    const child = children.find(one => one.id === subject)
    return child ? [{ value, child }] : []
  })
  const byNumber = Map.groupBy(numbered, ({ value }) => value)
  return new Map([...byNumber].map(([value, of]) => [value, of.map(({ child }) => child)]))
}
