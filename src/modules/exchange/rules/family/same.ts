import { createHash } from 'node:crypto'
import type { SubjectId } from '../../../../kernel/index.ts'
import type { Fact } from '../../../record/index.ts'
import type { FamilyPerson } from '../../model.ts'

/** By what somebody of a file is known again: how the file calls them, their first name there and when they were born. */
export function familyIdentity({ pointer, names, births }: FamilyPerson): string {
  const said = JSON.stringify([pointer, names[0]?.text ?? '', births[0]?.edtf ?? births[0]?.words ?? ''])
  return `family ${createHash('sha256').update(said).digest('hex')}`
}

/** Somebody of a file who has a name of somebody on the record: perhaps the same, and a person says whether. */
export interface PerhapsSame {
  readonly pointer: string
  readonly subject: SubjectId
}

export function namesakes(people: readonly FamilyPerson[], facts: readonly Fact[]): PerhapsSame[] {
  const named = Map.groupBy(
    facts.filter(({ kind }) => kind === 'name'),
    ({ value }) => plain(value),
  )
  return people.flatMap(({ pointer, names }) => {
    const alike = new Set(names.flatMap(({ text }) => (named.get(plain(text)) ?? []).map(({ subject }) => subject)))
    return [...alike].map(subject => ({ pointer, subject }))
  })
}

/** Whom the file means by this child: the one namesake whose day of birth agrees; '' where there is none, or several. */
export function childIn(people: readonly FamilyPerson[], facts: readonly Fact[]): string {
  const born = facts.filter(({ kind }) => kind === 'birth-date').map(({ value }) => value)
  const agree = people.filter(({ births }) => births.some(({ edtf }) => edtf && born.some(other => mayBe(edtf, other))))
  const found = new Set(namesakes(agree, facts).map(({ pointer }) => pointer))
  return found.size === 1 ? ([...found][0] ?? '') : ''
}

/** The same day as far as both say: 1980 may be 3 May 1980. */
function mayBe(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map(edtf => edtf.replace(/[~?%]$/, ''))
    .sort((a, b) => a.length - b.length)
  return long.startsWith(short) || /[[/X]/.test(one + other)
}

/** A name by its letters alone. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
