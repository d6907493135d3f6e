import type { Figure } from '../model.ts'

/** How far above the middle of a symbol its outline lies, so far across from the middle. */
export function upTo(shape: Figure['shape'], reach: number, across: number): number {
  const off = Math.min(Math.abs(across), reach)
  if (shape === 'circle') return Math.sqrt(reach * reach - off * off)
  if (shape === 'triangle' || shape === 'loss') return reach - 2 * off
  return reach
}

/** How far across from the middle of a symbol its outline lies, so far above (less: below) the middle. */
export function acrossTo(shape: Figure['shape'], reach: number, above: number): number {
  const off = Math.max(-reach, Math.min(reach, above))
  if (shape === 'circle') return Math.sqrt(reach * reach - off * off)
  if (shape === 'triangle' || shape === 'loss') return (reach - off) / 2
  return reach
}
