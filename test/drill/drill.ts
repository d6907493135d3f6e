/** What a drill answers: how many of its rounds held, and its figures as sentences. */
export interface Drilled {
  readonly passed: number
  readonly failed: number
  readonly figures: readonly string[]
}

export type Drill = () => Promise<Drilled>
