import type { SubjectKind } from '../../src/modules/record/index.ts'

// Places, vehicles, phones and the rest. A home is called what it is, never where it is: its address is a fact of its own.

export interface CastThing {
  readonly kind: Exclude<SubjectKind, 'person'>
  readonly name: string
}

const HOMES = {
  cooperRow: { kind: 'place', name: 'Family home' },
  craigHome: { kind: 'place', name: 'Father’s home' },
  robinHome: { kind: 'place', name: 'Family home' },
  wrenHome: { kind: 'place', name: 'Family home' },
  efuaHome: { kind: 'place', name: 'Mother’s home' },
  abenaHome: { kind: 'place', name: 'Aunt’s home' },
  judithHome: { kind: 'place', name: 'Foster home' },
  larchHouse: { kind: 'place', name: 'Larch House' },
  farrowHome: { kind: 'place', name: 'Family home' },
  hostel: { kind: 'place', name: 'Arrival centre' },
  tariqFoster: { kind: 'place', name: 'Foster home' },
  bayView: { kind: 'place', name: 'Supported accommodation' },
} as const satisfies Readonly<Record<string, CastThing>>

const AROUND_TOWN = {
  quay: { kind: 'place', name: 'Quay St shops' },
  parade: { kind: 'place', name: 'Parade by the quay' },
  busStation: { kind: 'place', name: 'Northmere bus station' },
  allotment: { kind: 'place', name: 'Allotment' },
  halfPlate: { kind: 'vehicle', name: 'Silver Corsa' },
  wholePlate: { kind: 'vehicle', name: 'Silver Vauxhall Corsa' },
  phoneJordan: { kind: 'phone', name: 'Number saved as “S”' },
  phoneKofi: { kind: 'phone', name: 'Number that rings at night' },
  account: { kind: 'account', name: 'Account that sends gifts' },
  group: { kind: 'group', name: 'The bus station group' },
} as const satisfies Readonly<Record<string, CastThing>>

export const THINGS = { ...HOMES, ...AROUND_TOWN }
export type ThingName = keyof typeof THINGS
