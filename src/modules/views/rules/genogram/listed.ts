import type { Relation } from '../../../../drawing/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import {
  isOver,
  type Reading,
  sayPeriod,
  shownAs,
  type Tie,
  tieKind,
  tieLabel,
  unnamed,
} from '../../../record/index.ts'
import { AROUND_FAMILY, type AroundFamily, type Drawn, type Genogram, type ListedPerson } from '../../model/genogram.ts'
import type { Couples } from './couples.ts'
import { AROUND, isIn, onceEach } from './kin.ts'
import { livedOf } from './lived.ts'

// The list that says what the picture says, made of the same values.

interface Parts {
  readonly drawn: ReadonlyMap<SubjectId, Drawn>
  readonly lines: readonly { readonly relation: Relation; readonly tie: Tie }[]
  readonly homes: readonly { readonly label: string; readonly members: readonly string[] }[]
  readonly on: string
}

/** Generation by generation, the oldest first, then those around the family. */
export function groupsOf(reading: Reading, parts: Parts): Genogram['groups'] {
  const everybody = [...parts.drawn.values()]
  const family = Map.groupBy(
    everybody.filter(one => one.circle === null),
    one => one.generation,
  )
  const generations = [...family].sort(([one], [other]) => one - other)
  return [
    ...generations.map(([generation, people]) => ({ name: generationName(generation), people })),
    ...(Object.keys(AROUND_FAMILY) as AroundFamily[]).map(circle => ({
      name: AROUND_FAMILY[circle],
      people: everybody.filter(one => one.circle === circle),
    })),
  ]
    .filter(({ people }) => people.length > 0)
    .map(({ name, people }) => ({ name, people: people.map(one => listed(reading, one, parts)) }))
}

/** "Friends: 3. Acquaintances: 2": what a drawing says of itself to whoever hears it. */
export const sayGroups = (groups: Genogram['groups']): string =>
  groups.map(({ name, people }) => `${name}: ${people.length}`).join('. ')

function generationName(generation: number): string {
  if (generation === 0) return 'The child, and others of the same generation'
  if (generation === -1) return 'Parents, carers, aunts and uncles'
  if (generation === -2) return 'Grandparents and others of their generation'
  return generation < 0 ? 'Generations before' : 'Generations after'
}

function listed(reading: Reading, one: Drawn, { lines, homes, on }: Parts): ListedPerson {
  const own = lines.filter(({ tie }) => tie.from === one.id || tie.to === one.id)
  return {
    subject: one.subject,
    called: one.way === '' ? 'The child this genogram is about' : one.called,
    lived: livedOf(reading, one.id, on).said,
    home: homes
      .filter(({ members }) => members.includes(one.id))
      .map(({ label }) => label)
      .join(', '),
    lines: own.map(({ tie }) => lineOf(reading, tie, one.id)),
    by: onceEach(one.by),
  }
}

/** "Friend: Noor, since 2024": what the line says, from this end. */
function lineOf(reading: Reading, tie: Tie, near: SubjectId): string {
  const far = tie.from === near ? tie.to : tie.from
  const label = tieLabel(tie, tie.from === near ? 'to' : 'from')
  const period = sayPeriod(tie)
  return `${label}: ${nameOf(reading, far)}${period ? `, ${period}` : ''}`
}

const nameOf = (reading: Reading, id: string): string => {
  const subject = reading.subjects.get(id as SubjectId)
  return subject ? shownAs(subject) : unnamed('person')
}

export function couplesListed(reading: Reading, { unions, descents, ties }: Couples): Genogram['couples'] {
  return unions.map(({ id, partners }) => ({
    partners: partners.map(partner => nameOf(reading, partner)).join(' and '),
    kind: kindOf(partners.length, onceEach(ties.get(id) ?? [])),
    children: descents
      .filter(({ union }) => union === id)
      .map(({ child, label }) => `${nameOf(reading, child)}${label ? ` (${label})` : ''}`)
      .join(', '),
  }))
}

function kindOf(partners: number, ties: readonly Tie[]): string {
  if (ties.length > 0)
    return ties.map(tie => [tieLabel(tie, 'from'), sayPeriod(tie)].filter(words => words !== '').join(', ')).join('; ')
  return partners === 1 ? 'The other parent is not on the record' : 'Whether they were a couple is not on the record'
}

export const homesListed = (reading: Reading, homes: Parts['homes']): Genogram['homes'] =>
  homes.map(({ label, members }) => ({ name: label, people: members.map(one => nameOf(reading, one)).join(', ') }))

/** Those of the child's own carers, friends and others of whom it is over on that day. */
export function overOf(reading: Reading, child: SubjectId, on: string): Genogram['over'] {
  const ended = onceEach(
    reading.ties.filter(
      tie =>
        (tie.from === child || tie.to === child) &&
        isOver(tie, on) &&
        (isIn(AROUND, tie.kind) || tie.kind === 'carer-of'),
    ),
  )
  return ended.flatMap(tie => {
    const far = tie.from === child ? 'to' : 'from'
    const subject = reading.subjects.get(tie[far])
    return subject && tieKind(tie.kind) ? [{ subject, tie, label: tieLabel(tie, far) }] : []
  })
}
