// Everybody around the children who has no circle of their own, as they were first written down. `sort`: which sort of name.

export interface CastPerson {
  readonly name: string
  readonly sort: 'legal' | 'known-as' | 'nickname' | 'street' | 'described'
}

const FAMILIES = {
  dana: { name: 'Dana Vale', sort: 'legal' },
  craig: { name: 'Craig Hollin', sort: 'legal' },
  maureen: { name: 'Maureen Vale', sort: 'legal' },
  lorna: { name: 'Lorna Peet', sort: 'known-as' },
  archie: { name: 'Archie Hollin', sort: 'legal' },
  robinAunt: { name: 'ZZ-R-Aunt', sort: 'legal' },
  wrenMother: { name: 'ZZ-L-Mother', sort: 'legal' },
  efua: { name: 'Efua Mensah', sort: 'legal' },
  daniel: { name: 'Daniel Hale', sort: 'legal' },
  ezra: { name: 'Ezra Hale', sort: 'legal' },
  abena: { name: 'Abena Mensah', sort: 'legal' },
  judith: { name: 'Judith Pallister', sort: 'legal' },
  sonia: { name: 'Sonia Farrow', sort: 'legal' },
  martin: { name: 'Martin Quill', sort: 'legal' },
  elise: { name: 'Elise Farrow', sort: 'legal' },
  poppy: { name: 'Poppy Quill', sort: 'legal' },
  uncle: { name: 'Uncle, name not given', sort: 'described' },
  sherwan: { name: 'Sherwan Aziz-Northe', sort: 'known-as' },
  tracy: { name: 'Tracy Lowe', sort: 'legal' },
  kyle: { name: 'Kyle Lowe', sort: 'legal' },
  pat: { name: 'Pat Ormerod', sort: 'legal' },
} as const satisfies Readonly<Record<string, CastPerson>>

const FRIENDS = {
  theo: { name: 'Theo Marland', sort: 'known-as' },
  callie: { name: 'Callie Brandreth', sort: 'known-as' },
  remy: { name: 'Remy', sort: 'nickname' },
  shay: { name: 'Shay Donnegan', sort: 'known-as' },
  noor: { name: 'Noor', sort: 'known-as' },
  bex: { name: 'Bex', sort: 'nickname' },
} as const satisfies Readonly<Record<string, CastPerson>>

/** Half-known, some of them twice: whether two are one person is for people to say. */
const ADULTS = {
  smiler: { name: 'unknown male, “Smiler”', sort: 'described' },
  smiley: { name: 'Smiley', sort: 'nickname' },
  tel: { name: 'Tel', sort: 'street' },
  dez: { name: 'Dez', sort: 'nickname' },
} as const satisfies Readonly<Record<string, CastPerson>>

export const PEOPLE = { ...FAMILIES, ...FRIENDS, ...ADULTS }
export type PersonName = keyof typeof PEOPLE
