// Lists in and out: what agencies hand over, read as they keep it, and what goes back to them.

export { bringInTurn, giveUpTurn, takeTurn, tellProgress } from './acts/bring-in.ts'
export { previewFamily } from './acts/family-files.ts'
export { bringFileOfChildrenIn, previewChildren } from './acts/whole-children.ts'
export { bringFamilyFileIn } from './acts/whole-family.ts'
export { bringListIn, type ListPreview, previewList } from './acts/whole-file.ts'
export { type GedcomFamily, type GedcomVersion, gedcomOf, isFamilyFile } from './model.ts'
export { exchangePages } from './pages/index.ts'
export { familyAround } from './reads/family-around.ts'
export { familyOf } from './rules.ts'
export { type AskedTurn, turnsAsked } from './store.ts'
