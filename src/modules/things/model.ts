import type { SubjectKind } from '../record/index.ts'

export * from './model/accounts.ts'
export * from './model/phones.ts'
export * from './model/places.ts'
export * from './model/plates.ts'
export * from './model/vehicles.ts'

/** What can be recorded by itself: what it is called on a form, and which fact tells it from others of its kind. */
export const THING_KINDS = {
  vehicle: { label: 'Vehicle', telling: 'plate', asks: 'Number plate, as far as it was seen' },
  phone: { label: 'Phone', telling: 'number', asks: 'Phone number, as far as it is known' },
  place: { label: 'Place', telling: 'address', asks: 'Address or where it is' },
  account: { label: 'Online account', telling: 'handle', asks: 'Name or address of the account' },
  group: { label: 'Group of people', telling: '', asks: '' },
} as const satisfies Partial<Record<SubjectKind, { label: string; telling: string; asks: string }>>
export type ThingKind = keyof typeof THING_KINDS
