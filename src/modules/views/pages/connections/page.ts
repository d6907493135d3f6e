import { type AgencyId, NotFound, page, type Viewer } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
import {
  type Child,
  childNamed,
  metOn,
  myChildren,
  type Named,
  RECORD_PERMISSIONS,
  subjectNamed,
} from '../../../record/index.ts'
import type { Answered } from '../../model.ts'
import { answered } from '../../reads/asked.ts'
import { type Connected, connectionsOf } from '../../reads/connections.ts'
import { periodOf } from '../../reads/typed.ts'
import { CHOSEN_AT_MOST, type Query, query } from './query.ts'
import { view } from './view.tsx'

export interface ConnectionsPage extends Answered {
  readonly child: Child
  readonly self: Named
  readonly asked: Query
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly others: readonly Named[]
  /** Whom one may choose: the children whose circle one is in, and whoever was met on this record. */
  readonly children: readonly Pick<Named, 'reference' | 'name'>[]
  readonly met: readonly Named[]
  readonly problems: { readonly from: string; readonly to: string; readonly others: string }
  readonly connected: Connected | null
  readonly maySeal: boolean
}

export const connectionsPage = page<ConnectionsPage, Query>({
  path: '/children/:child/connections',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.connections' },
  query,
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const answer = await answered(viewer, child, { ...asked, cut: null })
    const self = await subjectNamed(viewer, child.reference)
    const { others, problem: who } = await othersOf(viewer, asked, child)
    const { from, to, problems } = periodOf(viewer, asked)
    const cut = { sorts: null, agency: null, how: null, from, to }
    return {
      ...answer,
      ...{ child, self, asked, others },
      problems: { ...problems, others: who },
      agencies: await agencies(viewer),
      children: (await myChildren(viewer)).filter(one => one.id !== child.id),
      met: await metOn(viewer, [child]),
      connected: others.length > 0 ? await connectionsOf(viewer, [self, ...others], { ...answer, cut }) : null,
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view: value => view(value),
})

/** Absent, hidden and mistyped alike: nobody whom one may open. */
async function othersOf(
  viewer: Viewer,
  asked: Query,
  child: Child,
): Promise<{ readonly others: readonly Named[]; readonly problem: string }> {
  const typed = [asked.with ?? [], asked.others ?? []].flat().flatMap(one => one.split(','))
  const references = [...new Set(typed.map(one => one.trim()).filter(one => one !== ''))]
  if (references.length > CHOSEN_AT_MOST) return { others: [], problem: `Choose up to ${CHOSEN_AT_MOST}` }
  const others: Named[] = []
  for (const reference of references) {
    const found = await subjectReferredTo(viewer, reference)
    if (!found)
      return { others, problem: `There is nobody, and nothing, that you may open by the reference ${reference}` }
    if (found.id !== child.id) others.push(found)
  }
  return { others, problem: '' }
}

async function subjectReferredTo(viewer: Viewer, reference: string): Promise<Named | null> {
  try {
    return await subjectNamed(viewer, reference)
  } catch (failure) {
    if (failure instanceof NotFound) return null
    throw failure
  }
}
