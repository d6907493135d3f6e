import type { TieKind } from '../../record/index.ts'

// What people can be to each other. Every sort says what each end is to the other, in words that a form, a list and a drawing share.

const PEOPLE = { from: ['person'], to: ['person'] } as const
const alike = (label: string) => ({ from: label, to: label })

const FAMILY: readonly TieKind[] = [
  {
    kind: 'parent-of',
    group: 'family',
    ends: PEOPLE,
    sorts: {
      birth: { from: 'Mother or father', to: 'Son or daughter' },
      step: { from: 'Step-parent', to: 'Stepchild' },
      adoptive: { from: 'Adoptive parent', to: 'Adopted child' },
      believed: { from: 'Believed to be a parent', to: 'Believed to be their child' },
      disputed: { from: 'Said to be a parent, disputed', to: 'Said to be their child, disputed' },
    },
  },
  {
    kind: 'sibling-of',
    group: 'family',
    ends: PEOPLE,
    sorts: {
      full: alike('Brother or sister'),
      half: alike('Half-brother or half-sister'),
      step: alike('Stepbrother or stepsister'),
      adoptive: alike('Adoptive brother or sister'),
      foster: alike('Foster brother or sister'),
      twin: alike('Twin'),
    },
  },
  {
    kind: 'partner-of',
    group: 'family',
    ends: PEOPLE,
    sorts: {
      married: alike('Married'),
      'civil-partnership': alike('Civil partner'),
      'living-together': alike('Partner, living together'),
      relationship: alike('Partner'),
      separated: alike('Separated from'),
      divorced: alike('Divorced from'),
    },
  },
  {
    kind: 'relative-of',
    group: 'family',
    ends: PEOPLE,
    sorts: {
      grandparent: { from: 'Grandparent', to: 'Grandchild' },
      'aunt-or-uncle': { from: 'Aunt or uncle', to: 'Niece or nephew' },
      cousin: alike('Cousin'),
      other: alike('Other relative'),
    },
  },
]

const CARE: readonly TieKind[] = [
  {
    kind: 'responsible-for',
    group: 'responsibility',
    ends: PEOPLE,
    sorts: {
      mother: held('Has parental responsibility (mother)'),
      father: held('Has parental responsibility (father)'),
      order: held('Has parental responsibility (court order)'),
      guardian: held('Special guardian'),
      adoption: held('Has parental responsibility (adoption)'),
      agreement: held('Has parental responsibility (agreement)'),
      authority: held('Council, holds parental responsibility (care order)'),
    },
  },
  {
    kind: 'not-responsible-for',
    group: 'family',
    ends: PEOPLE,
    sorts: { '': { from: 'Has no parental responsibility', to: 'They have no parental responsibility for' } },
  },
  {
    kind: 'carer-of',
    group: 'care',
    ends: PEOPLE,
    sorts: {
      foster: { from: 'Foster carer', to: 'Foster child' },
      kinship: { from: 'Kinship carer', to: 'Cared for within the family' },
      residential: { from: 'Key worker where they live', to: 'Key child' },
      private: { from: 'Private foster carer', to: 'Privately fostered child' },
      other: { from: 'Other carer', to: 'Cared for by them' },
    },
  },
  {
    kind: 'contact-with',
    group: 'care',
    ends: PEOPLE,
    sorts: {
      open: alike('Contact agreed'),
      supervised: alike('Contact supervised only'),
      letters: alike('Contact by letter only'),
      none: alike('No contact: order or agreement'),
    },
  },
]

const FRIENDS: readonly TieKind[] = [
  {
    kind: 'friend-of',
    group: 'friends',
    ends: PEOPLE,
    sorts: {
      friend: alike('Friend'),
      close: alike('Close friend'),
      acquaintance: alike('Acquaintance'),
      online: alike('Knows online only'),
      'says-couple': alike('Called a boyfriend or girlfriend'),
    },
  },
  {
    kind: 'seen-with',
    group: 'around',
    ends: PEOPLE,
    sorts: { '': alike('Seen with') },
  },
  {
    kind: 'worries-about',
    group: 'around',
    ends: PEOPLE,
    sorts: { '': { from: 'Adult of concern', to: 'Child we worry about' } },
  },
  {
    kind: 'works-with',
    group: 'professionals',
    ends: PEOPLE,
    sorts: {
      '': { from: 'Works with them', to: 'Works with' },
      doctor: { from: 'Doctor', to: 'Patient' },
      teacher: { from: 'Teacher or tutor', to: 'Pupil' },
      interpreter: { from: 'Interpreter', to: 'Interprets for' },
    },
  },
]

/** How two get on, as a genogram draws it beside what they are to each other: never instead of dated entries that say why. */
const RELATIONS: readonly TieKind[] = [
  {
    kind: 'relation-with',
    group: 'relations',
    ends: PEOPLE,
    sorts: {
      close: alike('Close to each other'),
      fused: alike('So close that neither does without the other'),
      distant: alike('Distant from each other'),
      conflict: alike('In conflict with each other'),
      'close-hostile': alike('Close, and in conflict'),
      'cut-off': alike('Cut off from each other'),
      'cut-off-repaired': alike('Were cut off, and are in touch again'),
      protects: { from: 'Protects them', to: 'Protected by them' },
      'harms-physically': { from: 'Has harmed them physically', to: 'Was harmed by them physically' },
      'harms-emotionally': { from: 'Has harmed them emotionally', to: 'Was harmed by them emotionally' },
      'harms-sexually': { from: 'Has harmed them sexually', to: 'Was harmed by them sexually' },
    },
  },
]

const LIVING: readonly TieKind[] = [
  {
    kind: 'lives-at',
    group: 'home',
    ends: { from: ['person'], to: ['place'] },
    byAct: true,
    sorts: {
      family: lives('Family home'),
      foster: lives('Foster home'),
      kinship: lives('Home of relatives or friends, as carers'),
      residential: lives('Children’s home'),
      supported: lives('Supported accommodation'),
      hospital: lives('Hospital'),
      secure: lives('Secure setting'),
      temporary: lives('Temporary or emergency accommodation'),
      friends: lives('Staying with friends'),
      own: lives('Own home'),
      '': lives('Home'),
    },
  },
]

/** Verdicts on two records: believed to be the same, or not. Given on a page of their own, and taken back there. */
const SAME: readonly TieKind[] = [
  { kind: 'same-as', group: 'same', ends: PEOPLE, byAct: true, sorts: { '': alike('Believed to be the same') } },
  { kind: 'different-from', group: 'same', ends: PEOPLE, byAct: true, sorts: { '': alike('Not the same') } },
]

export const PEOPLE_TIES: readonly TieKind[] = [...FAMILY, ...CARE, ...FRIENDS, ...RELATIONS, ...LIVING, ...SAME]

function held(from: string) {
  return { from, to: 'They have parental responsibility for' }
}

function lives(to: string) {
  return { from: 'Lives there', to }
}
