import { type AgencyId, type CivilDate, page, type When } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
import { type Child, childNamed, RECORD_PERMISSIONS } from '../../../record/index.ts'
import type { Genogram } from '../../model/genogram.ts'
import type { Answered } from '../../model.ts'
import { genogramOf } from '../../reads/drawn.ts'
import { genogramAsked } from '../../reads/drawn-asked.ts'
import { type Query, query } from './query.ts'
import { view } from './view.tsx'

export interface GenogramPage extends Answered {
  readonly child: Child
  readonly name: string | null
  readonly asked: Query
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  /** The day drawn, as it was typed, and what is wrong with it. */
  readonly day: { readonly on: CivilDate; readonly when: When | null; readonly problem: string }
  readonly genogram: Genogram
  readonly mayWrite: boolean
  readonly maySeal: boolean
}

export const genogramPage = page<GenogramPage, Query>({
  path: '/children/:child/genogram',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.genogram' },
  query,
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const { answer, day, drawn } = await genogramAsked(viewer, child, asked)
    const genogram = await genogramOf(viewer, child, drawn)
    return {
      ...answer,
      ...{ child, asked, day, genogram },
      name: nameIn(genogram),
      agencies: await agencies(viewer),
      mayWrite: RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role)),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view: value => view(value),
})

const nameIn = ({ groups, child }: Genogram): string | null =>
  groups.flatMap(({ people }) => people).find(({ subject }) => subject.id === child)?.subject.name ?? null
