export { genogram } from './genogram/genogram.ts'
export { KIN } from './genogram/kin.ts'
export { NEVER_SHARED } from './genogram/relations.ts'
