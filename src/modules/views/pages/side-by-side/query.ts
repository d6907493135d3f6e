import { z } from 'zod'
import { optional } from '../../../../kernel/index.ts'
import { ASKED } from '../parts/asked.ts'

export const VIEWS = { chronology: 'Chronology', genogram: 'Genogram', network: 'Network' } as const
export type View = keyof typeof VIEWS

/** Two moments, each a date as typed and an agency's id or 'pooled'; and which of the three views stands there. */
export const query = z.strictObject({
  left: ASKED.known,
  leftBy: ASKED.by,
  right: ASKED.known,
  rightBy: ASKED.by,
  view: optional(z.enum(Object.keys(VIEWS) as [View, ...View[]])),
})
export type Query = z.infer<typeof query>

export function addressOfSides(reference: string, asked: Query, view: View): string {
  const { left, leftBy, right, rightBy } = asked
  const words = new URLSearchParams({
    ...(left && { left }),
    ...(leftBy && { leftBy }),
    ...(right && { right }),
    ...(rightBy && { rightBy }),
    view,
  })
  return `/children/${reference}/side-by-side?${words}`
}
