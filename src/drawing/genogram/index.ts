export type { Circle, Descent, Family, Figure, Household, Look, Relation, Twins, Union } from './model.ts'
export { placed } from './placed.ts'
export { genogramScene } from './scene.ts'
export { legendOf } from './signs/legend.ts'
