import { createHash } from 'node:crypto'
import type { SubjectId } from '../../../../kernel/index.ts'
import type { Fact } from '../../../record/index.ts'
import type { FamilyPerson } from '../../model.ts'

/** By what somebody of a file is known again: how the file calls them, their first name there and when they were born. */
export function familyIdentity({ pointer, names, births }: FamilyPerson): string {
  const said = JSON.stringify([pointer, names[0]?.text ?? '', births[0]?.edtf ?? births[0]?.words ?? ''])
  return `family ${createHash('sha256').update(said).digest('hex')}`
}

/** Somebody of a file who has a name of somebody on the record, and no other birth than they: perhaps the same, a person decides. */
export interface PerhapsSame {
  readonly pointer: string
  readonly subject: SubjectId
}

export function perhapsSame(people: readonly FamilyPerson[], facts: readonly Fact[]): PerhapsSame[] {
  const named = Map.groupBy(
    facts.filter(({ kind }) => kind === 'name'),
    ({ value }) => plain(value),
  )
  const born = Map.groupBy(
    facts.filter(({ kind }) => kind === 'birth-date'),
    ({ subject }) => subject,
  )
  return people.flatMap(({ pointer, names, births }) => {
    const alike = new Set(names.flatMap(({ text }) => (named.get(plain(text)) ?? []).map(({ subject }) => subject)))
    const agrees = (subject: SubjectId): boolean => {
      const theirs = (born.get(subject) ?? []).map(({ value }) => value)
      const ours = births.flatMap(({ edtf }) => edtf ?? [])
      return theirs.length === 0 || ours.length === 0 || ours.some(one => theirs.some(other => mayBe(one, other)))
    }
    return [...alike].filter(agrees).map(subject => ({ pointer, subject }))
  })
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
