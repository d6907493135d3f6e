// Branded ids: a worker's id is never passed where a subject's is meant. All that a user can see are random (UUIDv4);
// only audit and jobs use time-ordered ones, and those never leave the server (spine.md 9).
declare const brand: unique symbol
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

export type PartnershipId = Branded<string, 'partnership'>
export type AgencyId = Branded<string, 'agency'>
export type TeamId = Branded<string, 'team'>
export type WorkerId = Branded<string, 'worker'>
export type AccountId = Branded<string, 'account'>
export type AudienceId = Branded<string, 'audience'>
export type SeatId = Branded<string, 'seat'>
export type SubjectId = Branded<string, 'subject'>
export type HappeningId = Branded<string, 'happening'>
/** One version of one telling: what a correction replaces. */
export type TellingId = Branded<string, 'telling'>
/** What stays the same while a telling is corrected: the entry that a reader knows. */
export type EntryId = Branded<string, 'entry'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => UUID.test(text)

/** A fresh random id. The caller names what it is for: `newId<SubjectId>()`. */
export const newId = <Id extends string>(): Id => crypto.randomUUID() as Id

/** A time-ordered id for the audit and for jobs, which no user ever sees. `at` gives the first 48 bits, in milliseconds. */
export function uuidv7(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const random = crypto.randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}
