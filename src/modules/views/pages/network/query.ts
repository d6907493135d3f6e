import { z } from 'zod'
import { type AgencyId, optional, type Reference, readReference } from '../../../../kernel/index.ts'
import { HOW_KNOWN, type HowKnown } from '../../../record/index.ts'
import { SORTS, type Sort } from '../../model/network.ts'
import { ASKED } from '../parts/asked.ts'

const { known, by } = ASKED

/** From whom it was grown, in that order: as many as anybody can follow. */
const GROWN_AT_MOST = 30

export const references = (most: number) =>
  z
    .string()
    .max(most * 16)
    .transform((typed, context): Reference[] => {
      const read = typed.split(',').map(one => readReference(one))
      const found = read.flatMap(one => (one.ok ? [one.reference] : []))
      if (found.length === read.length && found.length <= most) return [...new Set(found)]
      context.addIssue({ code: 'custom', message: 'Not a list of references' })
      return z.NEVER
    })

const sorts = z
  .union([z.string(), z.array(z.string()).max(20)])
  .transform(typed => [typed].flat())
  .pipe(z.array(z.enum(Object.keys(SORTS) as [Sort, ...Sort[]])))

/** `grow`: references, comma between; `sort`: as often as there are sorts; dates as they are typed. */
export const query = z.strictObject({
  known,
  by,
  grow: optional(references(GROWN_AT_MOST)),
  sort: optional(sorts),
  from: optional(z.string().max(100)),
  to: optional(z.string().max(100)),
  agency: optional(z.uuid().transform(id => id as AgencyId)),
  how: optional(z.enum(Object.keys(HOW_KNOWN) as [HowKnown, ...HowKnown[]])),
})
export type Query = z.infer<typeof query>

/** The same network at an address, grown further. */
export function addressOfNetwork(reference: string, asked: Query, grow: readonly string[]): string {
  const { known, by, sort, from, to, agency, how } = asked
  const words = new URLSearchParams([
    ...(grow.length > 0 ? [['grow', grow.join(',')]] : []),
    ...(known ? [['known', known]] : []),
    ...(by ? [['by', by]] : []),
    ...(sort ?? []).map(one => ['sort', one]),
    ...(from ? [['from', from]] : []),
    ...(to ? [['to', to]] : []),
    ...(agency ? [['agency', agency]] : []),
    ...(how ? [['how', how]] : []),
  ]).toString()
  return `/children/${reference}/network${words ? `?${words}` : ''}`
}
