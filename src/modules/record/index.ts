// The spine: subjects, ties, and happenings with their tellings. `reading` is the one value that the views stand on.

export { correctEntry, withdrawEntry } from './acts/correct-entry.ts'
export { correctFact, type NewFact, recordFact, type Saying, type Where, withdrawFact } from './acts/facts.ts'
export { keepCut } from './acts/keep-cut.ts'
export { openChildRecord } from './acts/open-child.ts'
export { protectedIn } from './acts/protected-words.ts'
export { type NewEntry, recordEntry } from './acts/record-entry.ts'
export { type FamilyPart, type Relative, recordFamily } from './acts/record-family.ts'
export { audienceOfList, type ListedEntry, recordListed } from './acts/record-list.ts'
export { sealChild } from './acts/seal.ts'
export { type NewSubject, recordSubject } from './acts/subjects.ts'
export { correctTie, type NewTie, recordTie, withdrawTie } from './acts/ties.ts'
export { makeCopy } from './acts/together/copies.ts'
export { decideLink } from './acts/together/links.ts'
export { addRemarks, remarkOn } from './acts/together/remarks.ts'
export { whereTold } from './acts/where-told.ts'
export {
  drawnFacts,
  factKind,
  factLabel,
  factOrder,
  type HappeningKind,
  happeningKinds,
  isLasting,
  labelOf,
  matchedFacts,
  RECORD_KINDS,
  readValue,
  registerFacts,
  registerHappenings,
  registerTies,
  relationsOf,
  shownValue,
  themeOf,
  tieKind,
  tieLabel,
} from './happenings.ts'
export {
  type FactKind,
  type MatchedAs,
  type ReadValue,
  type Relation,
  type Sort,
  THEMES,
  type Theme,
  type TieKind,
} from './model/kinds.ts'
export * from './model.ts'
export { SAYING } from './pages/facts/new/form.ts'
export { recordPages } from './pages/index.ts'
export { edgeOf, PeriodFields } from './pages/parts/frozen-period.tsx'
export { HowKnownFields, options } from './pages/parts/how-known.tsx'
export { Links } from './pages/parts/links.tsx'
export { Remarks } from './pages/parts/remarks.tsx'
export { ToldToFields } from './pages/parts/told-to.tsx'
export { toldBand, toldFromTo } from './reads/band.ts'
export {
  childNamed,
  childOfAudience,
  entryHistory,
  metOn,
  myChildren,
  recordsOf,
  subjectNamed,
  subjectsById,
} from './reads/children.ts'
export { linesFrozen } from './reads/copies.ts'
export { cutNamed } from './reads/cut.ts'
export { readingFrozen, versionsToFreeze } from './reads/freeze.ts'
export { childrenNumbered } from './reads/numbered.ts'
export { reading } from './reads/reading.ts'
export { recordRefs } from './reads/refs.ts'
export { type Story, storyOf, toldHere, toldMonths } from './reads/story.ts'
export { subjectOn } from './reads/subject.ts'
export { signed } from './reads/told.ts'
export {
  addressOf,
  datedOf,
  endsBeforeItBegan,
  isOver,
  knewOf,
  PERMISSIONS as RECORD_PERMISSIONS,
  SAMENESS,
  sayHowKnown,
  sayPeriod,
  shownAs,
  squeezed,
  unnamed,
  wordsFound,
} from './rules.ts'
export { subjectReferred } from './store/subjects.ts'
