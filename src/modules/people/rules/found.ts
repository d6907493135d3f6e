import type { Described, Field, FieldVerdict, Found } from '../../../matching/index.ts'
import type { SubjectKind } from '../../record/index.ts'
import type { Fit, FoundField } from '../model.ts'

export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  name: 'Name',
  birth: 'Date of birth',
  sex: 'Sex',
  home: 'Address',
  number: 'Number or reference',
  words: 'Words you typed',
  beside: 'What it is tied to',
}

/** Field by field, with the reason why: of somebody whom the reader may open. */
export const fieldsRead = ({ fields }: Found): FoundField[] =>
  fields.map(({ field, verdict, why }) => ({ label: FIELD_LABELS[field], verdict, why: why ?? '' }))

/**
 * Of somebody whom the reader may not open only what fits: what differs, and why something is close, would say what is held, and
 * could be asked for again and again until it is known.
 */
export const fieldsHeld = ({ fields }: Found): FoundField[] =>
  fields
    .filter(({ verdict }) => agrees(verdict))
    .map(({ field }) => ({ label: FIELD_LABELS[field], verdict: 'same', why: '' }))

const agrees = (verdict: FieldVerdict['verdict']): boolean => verdict === 'same' || verdict === 'close'

export interface Led extends Found {
  /** Found by what the reader may read alone. Else what led here is others', and nothing of it may be shown beside a page. */
  readonly isRead: boolean
}

/** In this order the better fit comes first. */
const FITS: readonly Fit[] = ['sure', 'likely', 'possible']

/**
 * What the reader's own reading finds, and what is found by what others hold. Somebody found by both is the reader's; where others
 * hold what fits better, they are named as well, and nothing says that the two are one: a name told to one circle is not known to
 * another until somebody says it there.
 */
export function ledTo(read: readonly Found[], all: readonly Found[], most: number): Led[] {
  const known = new Map(read.map(one => [one.id, one]))
  const others = all.filter(one => {
    const mine = known.get(one.id)
    return mine === undefined || FITS.indexOf(one.standing) < FITS.indexOf(mine.standing)
  })
  return [...read.map(one => ({ ...one, isRead: true })), ...others.map(one => ({ ...one, isRead: false }))]
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    .slice(0, most)
}

const NOUNS: Readonly<Record<SubjectKind, string>> = {
  person: 'Person',
  place: 'Place',
  vehicle: 'Vehicle',
  phone: 'Phone',
  account: 'Account',
  organisation: 'Organisation',
  group: 'Group',
}

export const nounOf = (kind: SubjectKind): string => NOUNS[kind]

/** What the asker types of somebody or something new, as the index asks it. */
export const describedAs = (kind: Described['kind'], said: Partial<Omit<Described, 'kind'>>): Described => ({
  ...{ kind, names: [], births: [], homes: [], numbers: [], words: [], beside: [] },
  ...said,
})
