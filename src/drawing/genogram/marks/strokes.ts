import type { Dash, Mark, Tone } from '../../model.ts'
import type { Stroke } from '../lines/links.ts'
import type { Path, Point } from '../lines/paths.ts'

const PLAIN: Readonly<
  Partial<Record<Stroke, { readonly tone: Tone; readonly dash?: Dash; readonly weight?: number }>>
> = {
  'living-together': { tone: 'strong', dash: 'dashed' },
  relationship: { tone: 'strong', dash: 'dotted' },
  believed: { tone: 'strong', dash: 'dotted' },
  disputed: { tone: 'strong', dash: 'dotted' },
  foster: { tone: 'strong', dash: 'dotted' },
  kinship: { tone: 'strong', dash: 'dashed' },
  step: { tone: 'quiet', dash: 'dashed' },
  sibling: { tone: 'quiet', dash: 'dashed' },
  friend: { tone: 'mark' },
  acquaintance: { tone: 'mark', dash: 'dotted' },
  distant: { tone: 'mark', dash: 'dotted' },
  concern: { tone: 'mark', dash: 'dashed', weight: 3 },
}

/** The marks of one line. */
export function strokeMarks({ stroke, points }: Path): readonly Mark[] {
  return [{ shape: 'path', d: pathOf(points), ...(PLAIN[stroke] ?? { tone: 'strong' }) }]
}

export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
