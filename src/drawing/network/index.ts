// Subjects and what ties them, as a drawing: places, symbols, lines.
export { networkLegend } from './legend.ts'
export type { Knot, Net, Strand } from './model.ts'
export type { Place, Places } from './places.ts'
export { type NetworkOptions, networkPlaces, networkScene } from './scene.ts'
