import { type AgencyId, civilDateOf, sayWhen, type Viewer } from '../../../kernel/index.ts'
import { type Child, type Moment, reading } from '../../record/index.ts'
import type { Side, SideAsked, Sides } from '../model/sides.ts'
import { genogram, KIN, network, onlyIn } from '../rules.ts'
import { answered } from './asked.ts'

/** The newest entries of each side; whoever needs more filters the chronology itself. */
const ENTRIES = 200
const STEPS = 3

interface SidesAsked {
  readonly left: SideAsked
  readonly right: SideAsked
  /** Whose eyes they may be, by name. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
}

/** One child's record through two pairs of eyes: what was known then, by whom, and what one would have seen had it been pooled. */
export async function sidesOf(viewer: Viewer, child: Child, { left, right, agencies }: SidesAsked): Promise<Sides> {
  const names = new Map<string, string>(agencies.map(({ id, name }) => [id, name]))
  const [one, other] = [await sideOf(viewer, child, left, names), await sideOf(viewer, child, right, names)]
  return { child: child.id, left: one, right: other, onlyLeft: onlyIn(one, other), onlyRight: onlyIn(other, one) }
}

async function sideOf(
  viewer: Viewer,
  child: Child,
  asked: SideAsked,
  names: ReadonlyMap<string, string>,
): Promise<Side> {
  const { known, problem, moment: then } = await answered(viewer, child, { ...asked, cut: null })
  const moment = then ?? nowBy(viewer, asked)
  const read = await reading(viewer, [child.id], { moment, limit: ENTRIES, around: STEPS - 1, through: KIN })
  const on = moment ? civilDateOf(moment.at) : civilDateOf(viewer.now)
  const who = (moment && names.get(moment.by)) ?? 'All agencies together'
  return {
    ...{ moment, known, problem, entries: read.entries, isCut: read.next !== null },
    label: `${who}, ${known && then ? `by the end of ${sayWhen(known)}` : 'as it is now'}`,
    genogram: genogram(read, { child: child.id, on, steps: STEPS, around: true }),
    network: network(read, { chosen: [child.id], cut: EVERYTHING, on }),
  }
}

const EVERYTHING = { sorts: null, from: null, to: null, agency: null, how: null }

/** An agency's eyes without a date: what it knows today. */
const nowBy = (viewer: Viewer, { by }: SideAsked): Moment | null =>
  by === null || by === 'pooled' ? null : { at: viewer.now, by }
