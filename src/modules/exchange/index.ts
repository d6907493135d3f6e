// Lists in and out: what agencies hand over, read as they keep it, and what goes back to them.

export { bringInTurn, giveUpTurn, takeTurn, tellProgress } from './acts/bring-in.ts'
export { makePack } from './acts/make-pack.ts'
export { bringFileOfChildrenIn, previewChildren } from './acts/whole-children.ts'
export { bringListIn, type ListPreview, previewList } from './acts/whole-file.ts'
export { type ChronologyFormat, FORMATS as CHRONOLOGY_FORMATS } from './pages/chronology/file.ts'
export { exchangePages } from './pages/index.ts'
export { leavingChronology } from './reads/chronology.ts'
export { packRefs } from './reads/packs/list.ts'
export { previewPack } from './reads/packs/preview.ts'
export { type AskedTurn, turnsAsked } from './store.ts'
