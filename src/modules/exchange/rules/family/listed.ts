import { sayWhen } from '../../../../kernel/index.ts'
import type { FamilyDate, FamilyPerson } from '../../model.ts'
import { plain } from './same.ts'

/** A date of a file as we say dates, or in its own words. */
export const sayFamilyDate = ({ edtf, words }: FamilyDate): string =>
  edtf === null ? words || 'day not known' : sayWhen(edtf)

/** Whoever is most likely this child stands first: who was found to be, then those who share parts of the name. */
export function whoFirst(people: readonly FamilyPerson[], who: string, name: string): FamilyPerson[] {
  const parts = new Set(
    name
      .split(/\s+/)
      .map(plain)
      .filter(part => part.length > 1),
  )
  const shared = ({ pointer, names }: FamilyPerson): number =>
    pointer === who
      ? Infinity
      : Math.max(0, ...names.map(({ text }) => text.split(' ').filter(part => parts.has(plain(part))).length))
  const ranked = people.map(person => ({ person, rank: shared(person) }))
  return ranked.sort((one, other) => (other.rank === one.rank ? 0 : other.rank - one.rank)).map(({ person }) => person)
}
