import type { World } from '../world.ts'
import type { Dice } from './dice.ts'
import { EARLIER } from './moments.ts'
import type { Partnership } from './world.ts'

type Lists = Pick<World, 'agency_list' | 'list_chunk' | 'list_turn' | 'list_mapping' | 'list_mark'>

/** What agencies handed over in one partnership: of every child something, of none, and some that is on the record. */
export function randomLists(throws: Dice, people: Partnership): Lists {
  const partnership_id = people.audience[0]?.partnership_id ?? ''
  const children = people.audience.filter(one => one.subject_id !== null)
  const own = () => ({ partnership_id, worker_id: throws.one(people.worker).id })
  const agency_list = throws.times(12, () => {
    const { id, subject_id } = throws.one(children)
    const about = throws.chance(0.4) ? { audience_id: null, subject_id: null } : { audience_id: id, subject_id }
    const list = { file_name: 'list.csv', row_count: 1, made_at: EARLIER }
    const done = throws.chance(0.3) ? { brought_at: EARLIER, outcome: {} } : { brought_at: null, outcome: null }
    const { worker_id, agency_id } = throws.one(people.post)
    const agency = throws.chance(0.8) ? agency_id : throws.one(people.agency).id
    return { partnership_id, worker_id, ...about, ...list, ...done, id: throws.id(), agency_id: agency }
  })
  return {
    agency_list,
    list_chunk: agency_list.map(({ id, worker_id, audience_id }) => ({
      ...{ partnership_id, list_id: id, number: 0, audience_id, worker_id, bytes: '' },
    })),
    list_turn: agency_list.map(({ id, worker_id }) => {
      const ended_at = throws.chance(0.5) ? EARLIER : null
      return {
        partnership_id,
        id: throws.id(),
        list_id: id,
        worker_id,
        asked_at: EARLIER,
        done_rows: 0,
        sentence: '',
        ended_at,
      }
    }),
    list_mapping: throws.times(3, () => {
      const agency_id = throws.one(people.agency).id
      return { ...own(), id: throws.id(), agency_id, about: 'chronology', mapping: {}, at: EARLIER }
    }),
    list_mark: agency_list.map(list => {
      const { id: audience_id, subject_id } = throws.one(children)
      const mark = {
        entry_id: throws.id(),
        identity: 'id:1',
        version: 'said:1',
        agency_id: throws.one(people.agency).id,
      }
      return { ...mark, partnership_id, id: throws.id(), audience_id, subject_id, list_id: list.id }
    }),
  }
}
