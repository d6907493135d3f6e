import { page } from '../../../../kernel/index.ts'
import { aroundOf, clusterOf, verdictsOf } from '../../../people/index.ts'
import {
  type Child,
  type Named,
  RECORD_PERMISSIONS,
  type Reading,
  recordsOf,
  type SubjectShown,
} from '../../../record/index.ts'
import { thingNamed } from '../../reads/thing.ts'
import { view } from './view.tsx'

export interface ThingPage {
  readonly thing: Named
  readonly reading: Reading
  readonly on: string
  readonly around: ReturnType<typeof aroundOf>
  readonly verdicts: ReturnType<typeof verdictsOf>
  readonly cluster: readonly SubjectShown[]
  readonly records: readonly (Child & Pick<SubjectShown, 'name'>)[]
  readonly mayWrite: boolean
}

export const thingPage = page<ThingPage>({
  path: '/things/:thing',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'thing',
  params: { thing: 'thing' },
  audit: { read: 'thing.read' },
  load: async (viewer, { params }) => {
    const { thing, reading, on } = await thingNamed(viewer, params['thing'])
    return {
      ...{ thing, reading, on },
      around: aroundOf(reading, thing.id, on),
      verdicts: verdictsOf(reading, thing.id, on),
      cluster: clusterOf(reading, thing.id, on).flatMap(id => reading.subjects.get(id) ?? []),
      records: await recordsOf(viewer, thing.id),
      mayWrite: RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role)),
    }
  },
  view: value => view(value),
})
