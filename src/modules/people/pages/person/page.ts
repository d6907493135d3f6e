import { page } from '../../../../kernel/index.ts'
import { type Child, type Named, RECORD_PERMISSIONS, type Reading, type SubjectShown } from '../../../record/index.ts'
import type { Around, Home, Identity, Verdict } from '../../model.ts'
import { personNamed, recordsKnowing } from '../../reads/person.ts'
import { aroundOf, clusterOf, homesOf, identityOf, verdictsOf } from '../../rules.ts'
import { view } from './view.tsx'

export interface PersonPage {
  readonly person: Named
  readonly reading: Reading
  readonly on: string
  readonly identity: Identity
  readonly homes: readonly Home[]
  readonly around: readonly Around[]
  readonly verdicts: readonly Verdict[]
  /** Those joined to this person by what was claimed: shown beside, never merged. */
  readonly cluster: readonly SubjectShown[]
  readonly records: readonly (Child & Pick<SubjectShown, 'name'>)[]
  readonly mayWrite: boolean
  readonly maySeal: boolean
  readonly unborn: boolean
}

export const personPage = page<PersonPage>({
  path: '/people/:person',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'person',
  params: { person: 'person' },
  audit: { read: 'person.read' },
  load: async (viewer, { params }) => {
    const { person, reading, on } = await personNamed(viewer, params['person'])
    const identity = identityOf(reading, person.id, on)
    return {
      ...{ person, reading, on, identity },
      homes: homesOf(reading, person.id, on),
      around: aroundOf(reading, person.id, on),
      verdicts: verdictsOf(reading, person.id, on),
      cluster: clusterOf(reading, person.id, on).flatMap(id => reading.subjects.get(id) ?? []),
      records: await recordsKnowing(viewer, person),
      mayWrite: RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role)),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
      unborn: identity.due !== '',
    }
  },
  view: value => view(value),
})
