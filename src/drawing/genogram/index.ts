export { type LegendEntry, legendOf } from './legend.ts'
export type { Circle, Descent, Family, Figure, Household, Look, Relation, Twins, Union } from './model.ts'
export { placed } from './placed.ts'
export { genogramScene } from './scene.ts'
