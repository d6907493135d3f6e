import type { Dash, Fill, Outline, Tone } from './model.ts'

// The look of each tone as attributes of its own, so that a drawing that leaves the page (a file, a print) looks as it did there.
// Where the page's style sheet knows better (forced colours, black and white), its classes win over attributes.

export const PAPER = '#ffffff'

/** Contrast with paper: at least 4.5 to 1 for words, 3 to 1 for lines that carry meaning. */
export const TONES: Readonly<Record<Tone, { readonly ink: string; readonly weight: number }>> = {
  mark: { ink: '#1d4f76', weight: 1.5 },
  strong: { ink: '#0b0c0c', weight: 2 },
  quiet: { ink: '#505a5f', weight: 1 },
  rule: { ink: '#b1b4b6', weight: 1 },
  faint: { ink: '#f3f2f1', weight: 1 },
}

export const DASHES: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dashed: [7, 4],
  dotted: [1.5, 4],
  short: [3, 3],
}

/** What an outline is drawn with: shared by everything that draws a scene. */
export function inkOf(outline: Outline, filled: Fill) {
  const { ink, weight } = TONES[outline.tone]
  const fill = outline.fill ?? filled
  return {
    stroke: ink,
    weight: outline.weight ?? weight,
    dash: DASHES[outline.dash ?? 'solid'],
    fill: fill === 'ink' ? ink : fill === 'paper' ? PAPER : null,
  }
}
