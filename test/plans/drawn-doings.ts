import { civilDateOf } from '../../src/kernel/index.ts'
import { childNamed, subjectNamed } from '../../src/modules/record/index.ts'
import { connectionsOf } from '../../src/modules/views/reads/connections.ts'
import { genogramOf, networkOf } from '../../src/modules/views/reads/drawn.ts'
import { sidesOf } from '../../src/modules/views/reads/sides.ts'
import type { Day } from './doings.ts'

const WHOLE = { sorts: null, from: null, to: null, agency: null, how: null } as const

/** What the genogram, the network and two moments side by side ask. */
export const DRAWN_DOINGS: Readonly<Record<string, (day: Day) => Promise<unknown>>> = {
  'a genogram, as it is and as an agency knew it': async ({ viewer, child }) => {
    const asked = { on: civilDateOf(viewer.now), around: true, wide: true }
    await genogramOf(viewer, child, { ...asked, moment: null })
    await genogramOf(viewer, child, { ...asked, moment: { at: viewer.now, by: viewer.agency } })
  },
  'a network, and who links two': async ({ viewer, child }) => {
    const self = await subjectNamed(viewer, child.reference)
    await networkOf(viewer, [self], { moment: null, cut: WHOLE })
    await networkOf(viewer, [self], { moment: { at: viewer.now, by: 'pooled' }, cut: WHOLE })
    await connectionsOf(viewer, [self], { moment: null, cut: WHOLE })
  },
  'two moments side by side': async ({ viewer, child }) => {
    const own = { known: null, by: viewer.agency }
    const right = { known: 'March 2026', by: 'pooled' } as const
    await sidesOf(viewer, await childNamed(viewer, child.reference), { left: own, right, agencies: [] })
  },
}
