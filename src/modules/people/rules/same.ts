import type { CivilDate, SubjectId } from '../../../kernel/index.ts'
import { isOver, type Reading, type Tie } from '../../record/index.ts'
import type { Verdict } from '../model.ts'

/** What was claimed of this subject and each other one, oldest first. Only claims of which the reader may open both ends are in a reading. */
export function verdictsOf(reading: Reading, subject: SubjectId, on: CivilDate): Verdict[] {
  const claims = reading.ties.filter(
    tie => (tie.kind === 'same-as' || tie.kind === 'different-from') && (tie.from === subject || tie.to === subject),
  )
  const farOf = (tie: Tie): SubjectId => (tie.from === subject ? tie.to : tie.from)
  return [...Map.groupBy(claims, farOf)].flatMap(([id, ties]) => {
    const other = reading.subjects.get(id)
    if (!other) return []
    const told = [...ties]
      .sort((one, another) => one.recordedAt.getTime() - another.recordedAt.getTime())
      .map(tie => ({ tie, same: tie.kind === 'same-as', stands: !isOver(tie, on) && tie.until === null }))
    return [{ other, claims: told, joined: told.findLast(claim => claim.stands)?.same === true }]
  })
}

/** Everybody joined to this subject, also by way of another: computed over what the reader sees, never through what is hidden. */
export function clusterOf(reading: Reading, subject: SubjectId, on: CivilDate): SubjectId[] {
  const met = new Set([subject])
  for (const one of met) for (const { other, joined } of verdictsOf(reading, one, on)) if (joined) met.add(other.id)
  return [...met].slice(1)
}
