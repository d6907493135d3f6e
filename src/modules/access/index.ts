// Who may see what. The one maker of Viewers, and what later chapters and the server need of it.

export { addNewWorker, addPartnerAgency, disableWorker } from './acts/administer.ts'
export { acceptInvitation, declineInvitation, inviteToCircle, leaveCircle } from './acts/circle.ts'
export { seeNotice } from './acts/notices.ts'
export { openWithReason, reviewOpened } from './acts/openings.ts'
export { sayWrongRecord, seeWrongOpening } from './acts/wrong-openings.ts'
export type { Site } from './credentials/passkey.ts'
export type { BoxKey } from './credentials/secret-box.ts'
export { hashToken, newToken } from './credentials/token.ts'
export { type Entry as DoorEntry, enter } from './enter.ts'
export * from './model.ts'
export { navigation, recordNavigation } from './navigation.ts'
export { accessPages, openPages } from './pages/index.ts'
export { circleNamed, type Desk, desk, sightOf, whoLooked } from './reads/desk.ts'
export { accessRefs } from './reads/refs.ts'
export {
  ABSOLUTE_LIMIT,
  IDLE_LIMIT,
  isConfirmed,
  may,
  PERMISSIONS as ACCESS_PERMISSIONS,
  sessionState,
} from './rules.ts'
export { enrol, enrolment } from './sign-in/enrol.ts'
export { showPassword } from './sign-in/first-factor.ts'
export { firstRunLink } from './sign-in/first-run.ts'
export { showCode } from './sign-in/second-factor.ts'
export { makeSetUpLink, setUpAccount } from './sign-in/set-up.ts'
export { auditSignOut } from './sign-in/sign-out.ts'
export type { AnyOpenPage, Visitor } from './sign-in/visitor.ts'
export { endSession, sessionByToken, touchSession } from './store/accounts/sessions.ts'
export { anyAccount } from './store/accounts/set-up-links.ts'
export { agencies } from './store/administration.ts'
// For the trail's keeper and the command line.
export { lastSeal, type Seal, sealNumbered } from './store/audit/chain.ts'
export { sealNext } from './store/audit/seal.ts'
export { type Break, checkSeals, checkTail } from './store/audit/verify.ts'
export { type User, usersOf, workerByEmail } from './store/directory/users.ts'
export { draftAt, dropDraft, saveDraft } from './store/drafts.ts'
export { notify } from './store/notices.ts'
export { findReference, stubOf } from './store/openings.ts'
export { holdReach } from './store/reach.ts'
export { keepSearch, searchTerms } from './store/searches.ts'
// For the record: audiences of a child, and telling a worker that something waits.
export { agencyAudience, namedAudience, openChild, reachOf, seatsOf } from './store/seats.ts'
// For the server: sessions, forms sent once, drafts, sign-in.
export { claimKey, keepAnswer } from './store/sent-forms.ts'
