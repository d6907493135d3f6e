// From a scene to SVG: shapes, lines and words, and nothing of what they mean.
export { Drawing } from './drawing.tsx'
export * from './genogram/index.ts'
export type { Explained, Mark, Scene } from './model.ts'
export * from './network/index.ts'
export type { Block, Paper } from './print/paper.ts'
export { pdfOf } from './print/pdf.ts'
export { pngOf } from './print/png.ts'
export { svgOf } from './print/svg.ts'
export {
  arranged,
  type Cluster,
  type Day,
  type Shape,
  type Span,
  type Timeline,
  timelineScene,
} from './timeline/index.ts'
export { fitted, widthOf } from './widths.ts'
