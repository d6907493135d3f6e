export { genogram } from './genogram/genogram.ts'
export { KIN } from './genogram/kin.ts'
export { sayGroups } from './genogram/listed.ts'
export { mayLeave } from './genogram/relations.ts'
