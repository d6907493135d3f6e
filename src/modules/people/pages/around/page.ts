import { page } from '../../../../kernel/index.ts'
import { type Child, type Fact, type Named, RECORD_PERMISSIONS, type SubjectShown } from '../../../record/index.ts'
import type { Around, Home, Identity } from '../../model.ts'
import { aroundChild } from '../../reads/person.ts'
import { aroundOf, homesOf, identityOf } from '../../rules.ts'
import { view } from './view.tsx'

export interface AroundPage {
  readonly child: Child
  readonly person: Named
  readonly on: string
  readonly identity: Identity
  readonly homes: readonly Home[]
  readonly around: readonly Around[]
  /** Of each person around the child: what helps to reach them, and where they live now. */
  readonly of: ReadonlyMap<
    string,
    { readonly facts: readonly Fact[]; readonly home: Home | undefined; readonly born: string }
  >
  readonly mayWrite: boolean
  readonly maySeal: boolean
}

/** What is worth a line beside a name in a list. */
const BESIDE: readonly string[] = ['safe-contact', 'copies', 'interpreter', 'communication', 'description']

export const aroundPage = page<AroundPage>({
  path: '/children/:child/people',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.people' },
  load: async (viewer, { params }) => {
    const { child, person, reading, on } = await aroundChild(viewer, params['child'])
    const around = aroundOf(reading, child.id, on)
    const of = new Map(
      around.map(({ far }: { far: SubjectShown }) => [
        String(far.id),
        {
          facts: reading.facts.filter(fact => fact.subject === far.id && BESIDE.includes(fact.kind)),
          home: homesOf(reading, far.id, on).find(home => !home.isOver),
          born: identityOf(reading, far.id, on).births[0]?.said ?? '',
        },
      ]),
    )
    return {
      ...{ child, person, on, around, of },
      identity: identityOf(reading, child.id, on),
      homes: homesOf(reading, child.id, on),
      mayWrite: RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role)),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view: value => view(value),
})
