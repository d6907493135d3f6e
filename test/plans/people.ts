import type { LargeSeed } from '../../seeds/large/index.ts'
import { asAdmin } from '../../src/db/admin.ts'
import type { Reference, SubjectId, WorkerId } from '../../src/kernel/index.ts'
import type { Child } from '../../src/modules/record/index.ts'
import type { Day } from './doings.ts'

interface Row {
  readonly reference: Reference
  readonly id: SubjectId
  readonly home: Child['home']
  readonly mine: boolean
}

/** Whom the reader of 500 circles meets in a day, found past every policy. */
export function peopleOfDay(
  adminUrl: string,
  seed: LargeSeed,
  about: 'long' | 'ordinary',
): Promise<Pick<Day, 'child' | 'other' | 'stranger' | 'colleague'>> {
  return asAdmin(adminUrl, async admin => {
    const { rows } = await admin.query<Row>(CHILDREN, [seed.readers[1]?.worker, seed.child])
    const mine = rows.filter(row => row.mine)
    const long = mine.filter(row => row.id === seed.child)
    const ordinary = mine.filter(row => row.id !== seed.child)
    const [child, other] = about === 'long' ? [...long, ...ordinary] : ordinary
    const stranger = rows.find(row => !row.mine)
    if (!child || !other || !stranger) throw new Error('The large seed has too few children for a day.')
    const colleagues = await admin.query<{ id: WorkerId }>(COLLEAGUE, [child.home])
    const colleague = colleagues.rows[0]?.id
    if (!colleague) throw new Error('Everybody sits in this circle already.')
    return { child: { ...child, seal: null }, other: other.id, stranger: { ...stranger, seal: null }, colleague }
  })
}

// The child with the long chronology, two of the reader's others, and one that is nobody's to them.
const CHILDREN = `with mine as (select subject_id from seat where worker_id = $1)
  (select reference, id, audience_id as home, true as mine from subject where id = $2)
  union all (select reference, id, audience_id, true from subject
    where id in (select subject_id from mine) and id <> $2 and seal is null order by id limit 2)
  union all (select reference, id, audience_id, false from subject
    where has_circle and seal is null and id not in (select subject_id from mine) order by id limit 1)`

const COLLEAGUE = `select w.id from worker w where not exists
  (select from seat s where s.worker_id = w.id and s.audience_id = $1) order by w.id limit 1`
