// How a record lies in one row of 32-bit words. The first word of a value says what it is:
// four bits which field, one bit whether the next word is its scope, and 27 bits of its own.

export const NAME = 1
export const BIRTH = 2
export const HOME = 3
export const NUMBER = 4
export const WORD = 5
export const BESIDE = 6

const SCOPED = 1 << 27
const OWN = SCOPED - 1

export const tagOf = (word: number) => word >>> 28
export const isScoped = (word: number) => (word & SCOPED) !== 0
export const ownOf = (word: number) => word & OWN
export const headOf = (tag: number, own: number, scope: number | undefined) =>
  ((tag << 28) | (scope ? SCOPED : 0) | own) >>> 0

/** Words that follow the first one and its scope. */
export const MORE: readonly number[] = [0, 0, 0, 3, 1, 0, 0]

// Of a name: two bits which sort, one whether it is the family's, one whether a name begins here, 23 which word.
export const nameBits = (sort: number, family: boolean, first: boolean, word: number) =>
  (sort << 25) | (family ? 1 << 24 : 0) | (first ? 1 << 23 : 0) | word
export const sortOf = (own: number) => (own >>> 25) & 3
export const isFamily = (own: number) => (own & (1 << 24)) !== 0
export const isFirst = (own: number) => (own & (1 << 23)) !== 0
export const wordOf = (own: number) => own & ((1 << 23) - 1)

// Of a home: one bit whether it is over, 26 which house; then street, postcode, town.
export const homeBits = (over: boolean, house: number) => (over ? 1 << 26 : 0) | house
export const isOver = (own: number) => (own & (1 << 26)) !== 0
export const houseIn = (own: number) => own & ((1 << 26) - 1)
export const postcodeBits = (outward: number, inward: number) => ((outward << 13) | inward) >>> 0
export const outwardIn = (bits: number) => bits >>> 13
export const inwardIn = (bits: number) => bits & 8191

// Of a number: five bits which kind, 22 its upper part; then its lower 32.
export const numberBits = (kind: number, high: number) => (kind << 22) | high
export const kindIn = (own: number) => (own >>> 22) & 31
export const highIn = (own: number) => own & ((1 << 22) - 1)
