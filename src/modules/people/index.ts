// Who the record is about, and who is around them: names, dates, numbers, homes, families, friends.

export { askAuthority } from './acts/ask-authority.ts'
export { writeAnswer } from './acts/write-answer.ts'
export { PEOPLE_FACTS, PEOPLE_KINDS, PEOPLE_TIES } from './happenings.ts'
export type { AudienceAbout, Known, Scope } from './model/known.ts'
export {
  type Around,
  ageSaid,
  type Home,
  type Identity,
  type Neighbour,
  partsOf,
  readAddress,
  readPostcode,
} from './model.ts'
export { peoplePages } from './pages/index.ts'
export { AroundItem } from './pages/parts/around.tsx'
export { SubjectAside } from './pages/parts/aside.tsx'
export { Facts } from './pages/parts/facts.tsx'
export { Happened } from './pages/parts/happened.tsx'
export { IdentityLines, Name } from './pages/parts/identity.tsx'
export { IsNewField, LookFirst } from './pages/parts/known-already.tsx'
export { enquiriesAbout, enquiriesWaiting, enquiryNamed, enquiryRefs } from './reads/enquiries.ts'
export { refuseKnown } from './reads/known-already.ts'
export { type Holding, type MayFind, mayFind } from './rules/known/may-lead.ts'
export { aroundOf, clusterOf, describedAs, homesOf, identityOf, neighboursOf, verdictsOf } from './rules.ts'
export { type Keeper, type KeeperOptions, keepKnown, knownTo } from './store/known/keeper.ts'
export { holdingOf } from './store/may-find.ts'
