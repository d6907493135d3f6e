import type { CivilDate, SubjectId } from '../../../kernel/index.ts'
import { isOver, type Reading, SAMENESS, type SubjectShown, type Tie, tieKind, tieLabel } from '../../record/index.ts'
import type { Around, Home, Neighbour } from '../model.ts'

// Pure functions of a reading: whatever they list, it was cut to.

/** The order in which those around somebody are listed. */
export const GROUPS = {
  responsibility: 'Parental responsibility',
  family: 'Family',
  care: 'Carers and contact',
  friends: 'Friends and acquaintances',
  around: 'Others around them',
  professionals: 'People who work with them',
  relations: 'How they get on',
  things: 'Places, vehicles, phones and accounts',
} as const
export type Group = keyof typeof GROUPS

/** Everybody and everything tied to this subject, each tie once however many circles were told. Homes and verdicts stand elsewhere. */
export function aroundOf(reading: Reading, subject: SubjectId, on: CivilDate): Around[] {
  const own = reading.ties.filter(tie => tie.from === subject || tie.to === subject)
  const listed = own.filter(tie => !SAMENESS.includes(tie.kind) && tie.kind !== 'lives-at')
  return together(listed, subject)
    .map(tellings => around(reading, subject, tellings, on))
    .filter(one => one !== null)
    .sort(byStanding)
}

/** Each of them once, with all that they are, under the first of their groups; those of whom all is over stand last. */
export function neighboursOf(all: readonly Around[]): Neighbour[] {
  const order = Object.keys(GROUPS)
  const rank = ({ group }: Around): number => (order.indexOf(group) + order.length) % order.length
  return [...Map.groupBy(all, one => one.far.id).values()]
    .flatMap(ties => {
      const [first] = [...ties].sort(
        (one, other) => Number(one.isOver) - Number(other.isOver) || rank(one) - rank(other),
      )
      const said = [...ties].sort((one, other) => spoken(one) - spoken(other))
      return first ? [{ far: first.far, group: first.group, ties: said, isOver: first.isOver }] : []
    })
    .sort((one, other) => Number(one.isOver) - Number(other.isOver))
}

/** A mother is first the mother, then who has parental responsibility. */
const spoken = ({ group }: Around): number => (group === 'family' ? -1 : Object.keys(GROUPS).indexOf(group))

export const inGroup = (all: readonly Neighbour[], group: Group): Neighbour[] => all.filter(one => one.group === group)

/** Where this subject lives and lived, newest first, with those who live there at the same time. */
export function homesOf(reading: Reading, subject: SubjectId, on: CivilDate): Home[] {
  const own = reading.ties.filter(tie => tie.kind === 'lives-at' && tie.from === subject)
  return together(own, subject)
    .map(tellings => around(reading, subject, tellings, on))
    .filter(one => one !== null)
    .map(one => ({
      ...one,
      addresses: reading.facts.filter(fact => fact.subject === one.far.id && fact.kind === 'address'),
      with: livingAt(reading, one, subject, on),
    }))
    .sort((one, other) => Number(one.isOver) - Number(other.isOver) || sinceOf(other).localeCompare(sinceOf(one)))
}

function livingAt(reading: Reading, home: Around, subject: SubjectId, on: CivilDate): Home['with'] {
  const there = reading.ties.filter(
    tie => tie.kind === 'lives-at' && tie.to === home.far.id && tie.from !== subject && !isOver(tie, on),
  )
  const once = new Map(there.map(tie => [tie.from, tie]))
  return [...once].flatMap(([id, tie]) => {
    const who = reading.subjects.get(id)
    return who ? [{ who, tie }] : []
  })
}

function around(reading: Reading, subject: SubjectId, tellings: readonly Tie[], on: CivilDate): Around | null {
  const [tie] = tellings
  const far = tie && reading.subjects.get(tie.from === subject ? tie.to : tie.from)
  if (!tie || !far) return null
  return {
    far: wordedFor(far, tie),
    label: tieLabel(tie, tie.from === subject ? 'to' : 'from'),
    group: tieKind(tie.kind)?.group ?? 'around',
    tie,
    tellings,
    isOver: isOver(tie, on),
  }
}

/** A place or thing that the reader may not open is still no person. */
function wordedFor(far: SubjectShown, tie: Tie): SubjectShown {
  if (far.reference) return far
  const kind = tieKind(tie.kind)?.ends.to[0] ?? 'person'
  return { ...far, kind: far.id === tie.to ? kind : 'person' }
}

/** The same tie told to several circles is one tie with several tellings, newest first. */
function together(ties: readonly Tie[], subject: SubjectId): Tie[][] {
  const key = (tie: Tie): string => [tie.kind, tie.code, tie.from === subject ? tie.to : tie.from].join(' ')
  const newest = [...ties].sort((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime())
  return [...Map.groupBy(newest, key).values()]
}

const sinceOf = ({ tie }: Around): string => tie.since?.from ?? tie.since?.to ?? ''

const byStanding = (one: Around, other: Around): number =>
  Number(one.isOver) - Number(other.isOver) || (one.far.name ?? '').localeCompare(other.far.name ?? '', 'en-GB')
