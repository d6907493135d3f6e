import type { Stroke } from '../lines/links.ts'
import type { Figure } from '../model.ts'

/** What each symbol means. */
export const SHAPE_WORDS: Readonly<Record<Figure['shape'], string>> = {
  square: 'Man or boy',
  circle: 'Woman or girl',
  neutral: 'Another gender, or not recorded',
  unknown: 'Somebody who is not known',
  triangle: 'Pregnancy',
  loss: 'Pregnancy that ended',
}

/** What each line means: first between couples, then to children, then how people get on. */
export const STROKE_WORDS: Readonly<Record<Stroke, string>> = {
  married: 'Married, or civil partners',
  'living-together': 'Live together as a couple',
  relationship: 'A relationship',
  birth: 'Child of',
  believed: 'Believed to be the child of',
  disputed: 'Whether the child of: disputed',
  adopted: 'Adopted',
  kinship: 'In kinship care',
  foster: 'Fostered',
  step: 'Stepchild',
  sibling: 'Kin; by whom is not known',
  friend: 'Friend',
  acquaintance: 'Acquaintance',
  close: 'Close',
  fused: 'Very close',
  distant: 'Distant',
  conflict: 'Conflict',
  'close-hostile': 'Close, with conflict',
  'cut-off': 'Cut off',
  'cut-off-repaired': 'Was cut off, and made up',
  'no-contact': 'No contact allowed',
  caretaker: 'Looks after',
  protective: 'Protects',
  concern: 'Concern about, towards',
  'physical-abuse': 'Physical abuse, towards',
  'emotional-abuse': 'Emotional abuse, towards',
  'sexual-abuse': 'Sexual abuse, towards',
}

export const OTHER_WORDS = {
  marked: 'Whom this drawing is about',
  crossed: 'Has died',
  separated: 'Separated',
  divorced: 'Divorced',
  twins: 'Twins',
  identical: 'Identical twins',
  household: 'Live in one home',
  branches: 'Branches: the same of each',
} as const
