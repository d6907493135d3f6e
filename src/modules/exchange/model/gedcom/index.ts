// Family files: GEDCOM 5.5.1 and 7.0 in and out, as one plain value.

export * from './family.ts'
export { type FamilyFile, type ReadFamily, readFamily, sameFamily } from './read/read-family.ts'
export { gedcomOf } from './write/gedcom-of.ts'
