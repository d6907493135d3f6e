// Family files: GEDCOM 5.5.1 and 7.0 in and out, as one plain value.

export { familyDate } from './dates/write-date.ts'
export * from './family.ts'
export { type FamilyFile, type ReadFamily, readFamily, sameFamily } from './read/read-family.ts'
export { isMutual, roleOf } from './roles.ts'
export { FAMILY_LIMITS, isFamilyFile } from './text/decode.ts'
export { gedcomOf } from './write/gedcom-of.ts'
