import { Invalid, page, type Viewer } from '../../../../kernel/index.ts'
import {
  addressOf,
  datedOf,
  metOn,
  type Named,
  RECORD_PERMISSIONS,
  type Sort,
  type SubjectOn,
  subjectOn,
  tieKind,
  whereTold,
} from '../../../record/index.ts'
import { moveHome } from '../../acts/move-home.ts'
import type { Home } from '../../model.ts'
import { personNamed } from '../../reads/person.ts'
import { homesOf } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewHomePage extends SubjectOn {
  readonly sorts: Readonly<Record<string, Sort>>
  readonly places: readonly Named[]
  readonly people: readonly Named[]
  /** Where they live as the record has it: ended by a move. */
  readonly now: readonly Home[]
}

export const newHomePage = page<NewHomePage, Record<string, never>, Form>({
  path: '/people/:person/homes/new',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'person',
  params: { person: 'person' },
  audit: { read: 'home.form', act: 'home.recorded' },
  form,
  load: (viewer, { params }) => load(viewer, params['person']),
  view,
  act: async (viewer, { params }, typed) => {
    const on = await load(viewer, params['person'])
    if (!Object.hasOwn(on.sorts, typed.sort)) throw new Invalid({ sort: 'Choose what kind of home it is' })
    const place = typed.place && on.places.find(one => one.reference === typed.place)
    if (typed.place && !place) throw new Invalid({ place: 'Choose from the list' })
    if (!place && !typed.address && !typed.name)
      throw new Invalid({ address: 'Enter the address, or what to call the place' })
    const housemates = typed.with.map(reference => on.people.find(one => one.reference === reference))
    if (housemates.includes(undefined)) throw new Invalid({ with: 'Choose from the list' })
    const entry = await moveHome(
      viewer,
      await whereTold(viewer, on, typed, { authority: typed.authority, interviewer: typed.interviewer }),
      {
        ...typed,
        who: on.subject.id,
        place: place ? place.id : null,
        housemates: housemates.flatMap(one => one?.id ?? []),
        ends: typed.moved ? on.now.map(home => home.tie) : [],
        since: datedOf(typed.since),
        until: datedOf(typed.until),
      },
    )
    const to = on.subject.isChild ? `/children/${on.subject.reference}/people` : addressOf(on.subject, 'about')
    return { to, said: typed.moved ? 'The move is on the record.' : 'The home is on the record.', id: entry }
  },
})

async function load(viewer: Viewer, reference: string | undefined): Promise<NewHomePage> {
  const on = await subjectOn(viewer, reference, 'person')
  const met = await metOn(viewer, on.records)
  const { reading, on: today } = await personNamed(viewer, reference, 0)
  return {
    ...on,
    sorts: tieKind('lives-at')?.sorts ?? {},
    places: met.filter(one => one.kind === 'place'),
    people: met.filter(one => one.kind === 'person' && one.id !== on.subject.id),
    now: homesOf(reading, on.subject.id, today).filter(home => home.tie.until === null),
  }
}
