import { LONDON, type Zone } from '../civil.ts'
import { Unreadable } from '../unreadable.ts'
import { type Bounds, type Point, pointBounds, pointOf, pointText } from './point.ts'

// A whole EDTF expression. "From March to May" (it lasted) and "between March and May" (some time within) are different
// facts: the first is an interval `2009-03/2009-05`, the second a set `[2009-03..2009-05]`.

/** `open`: it goes on (`..`). `unknown`: it has an end, but nobody knows when (an empty side). */
export type End = Point | 'open' | 'unknown'

export type Expression =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'lasting'; readonly start: End; readonly end: End }
  | { readonly kind: 'within'; readonly start: Point | null; readonly end: Point | null }
  | { readonly kind: 'either'; readonly points: readonly Point[] }

/** EDTF as written; null when it is not EDTF. Throws Unreadable for impossible dates. Expects no more than 200 characters. */
export function expressionOf(text: string, zone: Zone = LONDON): Expression | null {
  const read = text.startsWith('[')
    ? setOf(text, zone)
    : text.includes('/')
      ? intervalOf(text, zone)
      : single(text, zone)
  if (read) expressionBounds(read)
  return read
}

export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'point':
      return pointText(expression.point)
    case 'lasting':
      return `${endText(expression.start)}/${endText(expression.end)}`
    case 'within':
      return `[${expression.start ? pointText(expression.start) : ''}..${expression.end ? pointText(expression.end) : ''}]`
    case 'either':
      return `[${expression.points.map(pointText).join(',')}]`
  }
}

/** Where the whole expression begins and ends on the wall clock. Throws Unreadable when it ends before it begins. */
export function expressionBounds(expression: Expression): Bounds {
  const bounds = boundsOf(expression)
  if (bounds.from !== null && bounds.to !== null && bounds.from >= bounds.to) {
    throw new Unreadable('The first date is after the second. Check them, and write the month and year of both.')
  }
  return bounds
}

/** Every point named in it, first to last. */
export function pointsOf(expression: Expression): readonly Point[] {
  if (expression.kind === 'point') return [expression.point]
  if (expression.kind === 'either') return expression.points
  return [expression.start, expression.end].filter(end => end !== null && typeof end !== 'string')
}

function boundsOf(expression: Expression): Bounds {
  if (expression.kind === 'lasting' || expression.kind === 'within') {
    return { from: endBounds(expression.start).from, to: endBounds(expression.end).to }
  }
  const all = pointsOf(expression).map(pointBounds)
  if (all.some(({ from }) => from === null)) return { from: null, to: null }
  return {
    from: all.map(({ from }) => from).toSorted()[0] ?? null,
    to:
      all
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? null,
  }
}

function setOf(text: string, zone: Zone): Expression | null {
  if (!text.endsWith(']')) return null
  const inside = text.slice(1, -1)
  const dots = inside.indexOf('..')
  if (dots < 0) return eitherOf(inside.split(','), zone)
  const before = inside.slice(0, dots)
  const after = inside.slice(dots + 2)
  const start = before === '' ? null : pointOf(before, zone)
  const end = after === '' ? null : pointOf(after, zone)
  const readable = (before === '' || start) && (after === '' || end) && (start || end)
  return readable ? { kind: 'within', start, end } : null
}

function eitherOf(parts: readonly string[], zone: Zone): Expression | null {
  const points = parts.map(part => pointOf(part, zone)).filter(point => point !== null)
  return points.length === parts.length && points.length > 1 ? { kind: 'either', points } : null
}

function intervalOf(text: string, zone: Zone): Expression | null {
  const [before = '', after = '', ...more] = text.split('/')
  if (more.length > 0) return null
  const start = endOf(before, zone)
  const end = endOf(after, zone)
  if (start === null || end === null || (typeof start === 'string' && typeof end === 'string')) return null
  return { kind: 'lasting', start, end }
}

function endOf(text: string, zone: Zone): End | null {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : pointOf(text, zone)
}

function single(text: string, zone: Zone): Expression | null {
  const point = pointOf(text, zone)
  return point ? { kind: 'point', point } : null
}

const endText = (end: End): string => (end === 'open' ? '..' : end === 'unknown' ? '' : pointText(end))

const endBounds = (end: End | null): Bounds =>
  end === null || typeof end === 'string' ? { from: null, to: null } : pointBounds(end)
