// From a scene to SVG: shapes, lines and words, and nothing of what they mean.
export { Drawing } from './drawing.tsx'
export type { Circle, Descent, Family, Figure, Household, Look, Relation, Twins, Union } from './genogram/model.ts'
export type { Mark, Scene } from './model.ts'
export * from './network/index.ts'
export { fitted, widthOf } from './widths.ts'
