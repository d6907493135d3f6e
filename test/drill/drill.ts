/** What a drill answers: how many of its rounds held, and its figures as sentences. */
export interface Drilled {
  readonly passed: number
  readonly failed: number
  readonly figures: readonly string[]
}

/** Figures may also be numbers by name. */
export type Figures = Drilled['figures'] | Readonly<Record<string, number>>

export type Drill = () => Promise<Omit<Drilled, 'figures'> & { readonly figures: Figures }>
