// What a place is to the people who go there.

export const PLACE_KINDS = {
  home: 'Home',
  'foster-home': 'Foster home',
  'childrens-home': 'Children’s home',
  hospital: 'Hospital',
  school: 'School or college',
  shop: 'Shop',
  takeaway: 'Takeaway',
  park: 'Park',
  hotel: 'Hotel or short let',
  transport: 'Station, stop or other transport',
  street: 'Street',
  other: 'Other place',
} as const
export type PlaceKind = keyof typeof PLACE_KINDS
