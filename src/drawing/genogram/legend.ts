import type { Scene } from '../model.ts'
import type { Family } from './model.ts'

/** One sign of a drawing and what it means. */
export interface LegendEntry {
  readonly scene: Scene
  readonly words: string
}

/** The signs that a family's drawing uses, and no others. */
export function legendOf(_family: Family): readonly LegendEntry[] {
  return []
}
