import type { SubjectId } from '../../../../kernel/index.ts'
import type { Fact, Reading } from '../../../record/index.ts'

const indexed = new WeakMap<Reading['facts'], ReadonlyMap<SubjectId, readonly Fact[]>>()

/** What a reading says of one subject, in its order: asked several times for each of some hundred people, and sorted once. */
export function factsAbout({ facts }: Reading, id: SubjectId): readonly Fact[] {
  const known = indexed.get(facts) ?? Map.groupBy(facts, fact => fact.subject)
  indexed.set(facts, known)
  return known.get(id) ?? []
}
