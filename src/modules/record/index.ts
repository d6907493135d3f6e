// The spine: subjects, ties, and happenings with their tellings. `reading` is the one value that the views stand on.

export { correctEntry, withdrawEntry } from './acts/correct-entry.ts'
export { recordFact, recordTie } from './acts/facts.ts'
export { openChildRecord } from './acts/open-child.ts'
export { type NewEntry, recordEntry } from './acts/record-entry.ts'
export { sealChild } from './acts/seal.ts'
export { type HappeningKind, happeningKinds, labelOf, RECORD_KINDS, registerHappenings } from './happenings.ts'
export * from './model.ts'
export { recordPages } from './pages/index.ts'
export { childNamed, entryHistory, myChildren } from './reads/children.ts'
export { reading } from './reads/reading.ts'
export { knewOf, PERMISSIONS as RECORD_PERMISSIONS, sayHowKnown } from './rules.ts'
