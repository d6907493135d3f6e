// Time as a drawing: lanes of bars, points and gaps under a calendar. It knows days and shapes, and nothing of what happened.
export { arranged } from './arrange.ts'
export type { Cluster, Day, Shape, Span, Timeline } from './model.ts'
export { timelineScene } from './scene.ts'
