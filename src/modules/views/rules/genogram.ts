export { genogram } from './genogram/genogram.ts'
export { KIN } from './genogram/kin.ts'
export { mayLeave } from './genogram/relations.ts'
