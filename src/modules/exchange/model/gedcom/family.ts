import { inTurn } from './periods.ts'
import { isMutual } from './roles.ts'

// What a family file says, as far as we keep it: one plain value, read from GEDCOM of either version and written as either.

/** A date of a family file. `edtf` where it can hold it; `words` where the file said it in words, or more than a date can hold. */
export interface FamilyDate {
  readonly edtf: string | null
  readonly words: string
}

export interface FamilyName {
  /** Whole, as it is spoken: the marks around the family's name are not in it. */
  readonly text: string
  /** The part that the file marks as the family's; '' where it marks none. */
  readonly family: string
  /** A sort of name as the record has it (`NAME_KINDS` of people); '' where nobody said. */
  readonly sort: string
}

export type FamilySex = 'female' | 'male' | 'neither' | 'unknown'

export interface FamilyPerson {
  /** By which the file calls them: `I1`. */
  readonly pointer: string
  readonly names: readonly FamilyName[]
  readonly sex: FamilySex | null
  readonly births: readonly FamilyDate[]
  /** Each date of death; one that says nothing where all that is known is that they have died. */
  readonly deaths: readonly FamilyDate[]
  readonly notes: readonly string[]
}

/** For how long two people were what to each other: `sort` is one of the record's `partner-of`. */
export interface FamilyPeriod {
  readonly sort: string
  readonly since: FamilyDate | null
  readonly until: FamilyDate | null
}

/** Two partners; null for one of whom the file knows only that there was somebody. At least one period. */
export interface FamilyCouple {
  readonly partners: readonly [string, string | null]
  readonly periods: readonly FamilyPeriod[]
}

export const LINK_SORTS = ['birth', 'adoptive', 'foster', 'disputed'] as const
export type LinkSort = (typeof LINK_SORTS)[number]

export interface FamilyLink {
  readonly parent: string
  readonly child: string
  readonly sort: LinkSort
}

/** What else two people are to each other: a kind and sort of the record's ties. */
export interface FamilyTie {
  readonly kind: string
  readonly code: string
  readonly from: string
  readonly to: string
}

export interface GedcomFamily {
  readonly people: readonly FamilyPerson[]
  readonly couples: readonly FamilyCouple[]
  readonly links: readonly FamilyLink[]
  readonly ties: readonly FamilyTie[]
}

export type GedcomVersion = '5.5.1' | '7.0'

/**
 * The same family in one order: what two values must agree in to say the same. People keep theirs, and are called I1, I2 …;
 * everything is said once, and two partners or friends are named in the order of the people.
 */
export function inOrder(family: GedcomFamily): GedcomFamily {
  const places = new Map(family.people.map(({ pointer }, place) => [pointer, place]))
  const called = (pointer: string): string => `I${(places.get(pointer) ?? -1) + 1}`
  const known = (...pointers: readonly (string | null)[]): boolean =>
    pointers.every(pointer => pointer === null || places.has(pointer))
  const first = (one: string, other: string): boolean => (places.get(one) ?? 0) <= (places.get(other) ?? 0)
  const place = (pointer: string | null): number => (pointer === null ? Infinity : Number(pointer.slice(1)))
  return {
    people: family.people.map(person => ({ ...person, pointer: called(person.pointer) })),
    couples: couplesInOrder(
      family.couples.filter(({ partners }) => known(...partners)),
      called,
      first,
    ).sort(
      (one, other) =>
        place(one.partners[0]) - place(other.partners[0]) || compare(place(one.partners[1]), place(other.partners[1])),
    ),
    links: once(
      family.links
        .filter(({ parent, child }) => known(parent, child))
        .map(({ parent, child, sort }) => ({ parent: called(parent), child: called(child), sort })),
    ),
    ties: once(
      family.ties
        .filter(({ from, to }) => known(from, to))
        .map(({ kind, code, from, to }) => {
          const isTurned = isMutual({ kind, code }) && !first(from, to)
          return { kind, code, from: called(isTurned ? to : from), to: called(isTurned ? from : to) }
        }),
    ),
  }
}

/** A couple is there once, with all that is said of it; but there may be several of whom one partner is not known. */
function couplesInOrder(
  couples: readonly FamilyCouple[],
  called: (pointer: string) => string,
  first: (one: string, other: string) => boolean,
): FamilyCouple[] {
  const whole = new Map<string, FamilyCouple>()
  for (const [number, { partners, periods }] of couples.entries()) {
    const [one, other] = partners
    const named: FamilyCouple['partners'] =
      other === null
        ? [called(one), null]
        : first(one, other)
          ? [called(one), called(other)]
          : [called(other), called(one)]
    const key = other === null ? `${number}` : named.join(' ')
    whole.set(key, { partners: named, periods: inTurn(once([...(whole.get(key)?.periods ?? []), ...periods], false)) })
  }
  return [...whole.values()]
}

function once<Said>(all: readonly Said[], sorted = true): Said[] {
  const byText = [...new Map(all.map(one => [JSON.stringify(one), one]))]
  return (sorted ? byText.sort(([one], [other]) => (one < other ? -1 : 1)) : byText).map(([, one]) => one)
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1)
