import type { Figure, Household } from '../../../../drawing/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import { addressOf, isOver, type Reading, shownAs, type Tie } from '../../../record/index.ts'
import type { Drawn } from '../../model/genogram.ts'
import { before } from './in-order.ts'
import { hasBegun } from './kin.ts'
import { livedOf } from './lived.ts'
import { shapeOf } from './shapes.ts'

/** As much of an age as fits into a symbol; a longer one stands beneath. */
const FITS = 3

export function figureOf(reading: Reading, { id, subject, called, way }: Drawn, on: string): Figure {
  const lived = livedOf(reading, id, on)
  const name = shownAs(subject)
  const isShort = lived.age.length <= FITS
  const shape = shapeOf(reading, id)
  return {
    id,
    shape: lived.isUnborn ? 'triangle' : subject.name === null && shape === 'neutral' ? 'unknown' : shape,
    marked: way === '',
    crossed: lived.diedIn !== '',
    inside: isShort ? lived.age : '',
    upperLeft: lived.bornIn,
    upperRight: lived.diedIn,
    name,
    title: [name, called, lived.said].filter(words => words !== '').join(', '),
    notes: [called, isShort ? '' : lived.age, lived.isUnborn ? lived.said.replace('Due', 'due') : ''].filter(
      note => note !== '',
    ),
    born: lived.born,
    ...(subject.reference && {
      href: addressOf({ ...subject, reference: subject.reference }),
    }),
  }
}

/** Homes in which two or more of those drawn live on that day: named as the reader may know the place, and never by its address. */
export function householdsOf(
  reading: Reading,
  drawn: ReadonlyMap<SubjectId, Drawn>,
  on: string,
): (Household & { readonly place: SubjectId })[] {
  const living = reading.ties.filter(
    tie => tie.kind === 'lives-at' && drawn.has(tie.from) && hasBegun(tie, on) && !isOver(tie, on),
  )
  return [...Map.groupBy(living, tie => tie.to)]
    .map(([place, ties]) => ({
      id: place,
      place,
      label: nameOf(reading, place, ties),
      members: [...new Set(ties.map(tie => tie.from))],
    }))
    .filter(({ members }) => members.length > 1)
    .sort((one, other) => before(one.id, other.id))
}

function nameOf(reading: Reading, place: SubjectId, ties: readonly Tie[]): string {
  const name = reading.subjects.get(place)?.name
  if (name) return name
  return ties.some(tie => tie.code === 'foster') ? 'Foster home' : 'Home'
}
