// One invented partnership, in one invented town: nobody here is anybody. Used by the demo, the tests and the docs alike.
// Marks that begin with ZZ-L- (locked) and ZZ-R- (restricted) let any page be searched for what it must not show. Postcodes
// begin with ZZ99 and number plates with ZZ, which nobody was ever given.

export { AGENCIES, type CastAgency, PARTNERSHIP } from './cast/agencies.ts'
export { AROUND, type CastFact, type CastSaying, type CastTie, type SubjectName } from './cast/around.ts'
export { type CastChild, CHILDREN, type ChildName } from './cast/children.ts'
export { PEOPLE, type PersonName } from './cast/people.ts'
export { THINGS, type ThingName } from './cast/things.ts'
export {
  type CastCopy,
  type CastLink,
  type CastPack,
  type CastRemark,
  COPIES,
  LINKS,
  PACKS,
  REMARKS,
} from './cast/together.ts'
export { type CastWorker, WORKERS, type WorkerName } from './cast/workers.ts'
