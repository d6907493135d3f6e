import { sayWhen } from '../../../kernel/index.ts'
import type { FactKind, ReadValue } from '../../record/index.ts'
import { readAddress } from '../model/address.ts'
import { BIRTH_BASES, type ReadBirth, readBirth, readDueDate } from '../model/birth.ts'
import { ETHNICITIES } from '../model/ethnicity.ts'
import { IDENTIFIER_SCHEMES, type IdentifierScheme, readIdentifier, sayIdentifier } from '../model/identifiers.ts'
import { NAME_KINDS, readName } from '../model/names.ts'

// What is said about people, in the order in which their page shows it. A name is also what any other subject is called by.

const PERSON = ['person'] as const
const ANY = ['person', 'place', 'vehicle', 'phone', 'account', 'organisation', 'group'] as const
/** What an import left as words is shown as it is. */
function show(value: string): string {
  try {
    return sayWhen(value)
  } catch {
    return value
  }
}

/** Who this is: names, dates and numbers. */
const IDENTITY: readonly FactKind[] = [
  {
    kind: 'name',
    label: 'Name',
    asks: 'The name',
    hint: 'As it is said or written. For somebody half-known, a nickname or a description: unknown male, “Smiler”',
    sorts: NAME_KINDS,
    lasts: true,
    matched: 'name',
    of: PERSON,
    read: typed => nameValue(typed),
  },
  {
    kind: 'birth-date',
    label: 'Date of birth',
    asks: 'Date of birth, or age',
    hint: 'For example, 14 March 2012, about 2010, or 14 or 15. Where ages are disputed, record each with what it rests on',
    sorts: BIRTH_BASES,
    sortBeside: true,
    matched: 'birth',
    of: PERSON,
    read: (typed, _code, now) => dateValue(readBirth(typed, now)),
    show,
  },
  {
    kind: 'age-decision',
    label: 'Age dispute',
    asks: 'What was decided',
    hint: 'Until it is decided, they are treated as a child',
    choices: { open: 'In dispute: not decided yet', child: 'Decided: a child', adult: 'Decided: an adult' },
    of: PERSON,
  },
  {
    kind: 'due-date',
    label: 'Due date',
    asks: 'When the baby is due',
    hint: 'For example, 3 August 2026, or 20 weeks',
    of: PERSON,
    read: (typed, _code, now) => dateValue(readDueDate(typed, now)),
    show,
  },
  {
    kind: 'death-date',
    label: 'Died',
    asks: 'When they died',
    hint: 'For example, 14 March 2012, or 2010',
    of: PERSON,
    read: (typed, _code, now) => dateValue(readBirth(typed, now)),
    show,
  },
  {
    kind: 'identifier',
    label: 'Number or reference',
    asks: 'The number',
    hint: 'Spaces do not matter. Check digits are checked',
    sorts: IDENTIFIER_SCHEMES,
    matched: 'number',
    of: PERSON,
    read: (typed, code) => readIdentifier(schemeOf(code), typed),
    show: (value, code) => sayIdentifier(schemeOf(code), value),
  },
  {
    kind: 'description',
    label: 'Description',
    asks: 'What was seen or told',
    hint: 'What somebody looks like, sounds like or wears; what a thing or a place is like',
    lasts: true,
    of: ANY,
  },
]

/** Who they are to themselves, and what helps them to be understood. */
const BELONGING: readonly FactKind[] = [
  {
    kind: 'sex',
    label: 'Sex',
    asks: 'Sex',
    choices: { female: 'Female', male: 'Male', unknown: 'Not known' },
    of: PERSON,
  },
  { kind: 'gender', label: 'Gender', asks: 'Gender, in their own words', lasts: true, of: PERSON },
  { kind: 'ethnicity', label: 'Ethnicity', asks: 'Ethnicity, as they say it', choices: ETHNICITIES, of: PERSON },
  { kind: 'religion', label: 'Religion or belief', asks: 'Religion or belief', lasts: true, of: PERSON },
  { kind: 'language', label: 'Language', asks: 'The language they speak best', lasts: true, of: PERSON },
  {
    kind: 'interpreter',
    label: 'Interpreter',
    asks: 'Interpreter: language, and who has interpreted',
    hint: 'Never a relative, a friend or anybody from their community who knows them',
    lasts: true,
    of: PERSON,
  },
  {
    kind: 'communication',
    label: 'How they communicate',
    asks: 'How they communicate, and what helps',
    lasts: true,
    of: PERSON,
  },
  {
    kind: 'disability',
    label: 'Disability',
    asks: 'Disability, and what it means day to day',
    lasts: true,
    of: PERSON,
  },
]

/** How things stand for them, and how to reach them without harm. */
const CIRCUMSTANCES: readonly FactKind[] = [
  { kind: 'school', label: 'School', asks: 'The school or college', lasts: true, drawn: true, of: PERSON },
  {
    kind: 'legal-status',
    label: 'Legal status',
    asks: 'Legal status',
    hint: 'For example, care order, accommodated under section 20, child protection plan, none',
    lasts: true,
    drawn: true,
    of: PERSON,
  },
  {
    kind: 'allocated-worker',
    label: 'Allocated worker',
    asks: 'The worker who holds the case, and how to reach them',
    lasts: true,
    of: PERSON,
  },
  {
    kind: 'safe-contact',
    label: 'Safe contact',
    asks: 'How to reach them safely',
    hint: 'For example, text only, before 6pm. Never leave a voicemail',
    lasts: true,
    of: PERSON,
  },
  {
    kind: 'out-of-hours-plan',
    label: 'What to do out of hours',
    asks: 'What to do out of hours',
    hint: 'For whoever is rung at two in the morning: whom to ring first, where they can stay, what helps',
    lasts: true,
    of: PERSON,
  },
  {
    kind: 'copies',
    label: 'Copies',
    asks: 'Which copies they get',
    choices: {
      all: 'Gets copies of plans and letters',
      some: 'Gets some copies: ask the lead worker first',
      none: 'Gets no copies',
    },
    lasts: true,
    of: PERSON,
  },
  {
    kind: 'immigration',
    label: 'Immigration',
    asks: 'Immigration facts',
    hint: 'Kept to your agency. They never bar a child from help',
    lasts: true,
    narrow: true,
    of: PERSON,
  },
  {
    kind: 'service',
    label: 'Confidential service',
    asks: 'The service',
    hint: 'That they see it may itself be confidential: kept to your agency',
    lasts: true,
    narrow: true,
    of: PERSON,
  },
]

/** Where homes are: a fact about the place, so that it can be protected whoever lives there. */
const PLACES: readonly FactKind[] = [
  {
    kind: 'address',
    label: 'Address',
    asks: 'The address, as far as it is known',
    lasts: true,
    matched: 'address',
    of: ['place'],
    read: typed => addressValue(typed),
  },
]

export const PEOPLE_FACTS: readonly FactKind[] = [...IDENTITY, ...BELONGING, ...CIRCUMSTANCES, ...PLACES]

function nameValue(typed: string): ReadValue {
  const read = readName(typed)
  return read.ok ? { ok: true, value: read.name } : read
}

function addressValue(typed: string): ReadValue {
  const read = readAddress(typed)
  return read.ok ? { ok: true, value: read.value } : read
}

function dateValue(read: ReadBirth): ReadValue {
  if (!read.ok) return read
  const { edtf, from, to, asTyped } = read.birth
  const midnight = (day: string | null) => (day === null ? null : `${day}T00:00:00`)
  return { ok: true, value: edtf, dated: { edtf, typed: asTyped, from: midnight(from), to: midnight(to) } }
}

const schemeOf = (code: string): IdentifierScheme =>
  Object.hasOwn(IDENTIFIER_SCHEMES, code) ? (code as IdentifierScheme) : 'other'
