import { newReference, ROLES } from '../../../src/kernel/index.ts'
import type { AudienceRow, SeatRow, SubjectRow, World } from '../world.ts'
import { type Dice, dice } from './dice.ts'
import { EARLIER, LATER, NOW } from './moments.ts'
import { randomRecord } from './record.ts'

export type Partnership = Pick<
  World,
  'partnership' | 'agency' | 'team' | 'worker' | 'post' | 'audience' | 'seat' | 'conflict' | 'subject'
>

/** Two partnerships side by side, each with a few agencies, workers, children and what is told of them. */
export function randomWorld(seed: number): World {
  const throws = dice(seed)
  const [one, other] = throws.times(2, () => {
    const people = randomPartnership(throws)
    return { ...people, ...randomRecord(throws, people) } satisfies World
  })
  if (!one || !other) throw new Error('A world has two partnerships')
  const tables = Object.keys(one) as (keyof World)[]
  return Object.fromEntries(tables.map(table => [table, [...one[table], ...other[table]]])) as unknown as World
}

function randomPartnership(throws: Dice): Partnership {
  const partnership = throws.id()
  const agency = throws.times(3, at => ({ ...named(throws, partnership), code: `A${at}`, kind: 'police', ...PHONE }))
  const team = [{ partnership_id: partnership, id: throws.id(), agency_id: throws.one(agency).id, name: 'Team' }]
  const worker = throws.times(7, () => ({ ...named(throws, partnership), account_id: null, ...PHONE }))
  const post = worker.flatMap(({ id }, at) =>
    throws.times(1 + throws.below(2), nth => ({
      partnership_id: partnership,
      id: throws.id(),
      worker_id: id,
      agency_id: throws.one(agency).id,
      title: 'Worker',
      roles: throws.some(ROLES, 2),
      from_at: throws.one([EARLIER, EARLIER, EARLIER, NOW, LATER]),
      until_at: throws.one([null, null, null, EARLIER, NOW, LATER]),
      // The first few are steady, so that every world has somebody for every act.
      ...(nth === 0 ? STEADY[at] : {}),
    })),
  )
  const people = {
    partnership: [{ id: partnership, name: 'Partnership', created_at: EARLIER }],
    agency,
    team,
    worker,
    post,
  }
  const known = randomSubjects(throws, people)
  const seat = [
    ...known.audience.flatMap(audience => throws.times(4, () => randomSeat(throws, people, audience))),
    ...steadySeats(throws, people, known),
  ]
  const conflict = throws.times(4, at => ({
    partnership_id: partnership,
    id: throws.id(),
    worker_id: throws.one(worker).id,
    subject_id: throws.one(known.subject.slice(1)).id,
    reason: 'family',
    declared_by: throws.one(worker).id,
    declared_at: throws.one([EARLIER, EARLIER, NOW, LATER]),
    ended_at: throws.one([null, null, null, EARLIER, NOW, LATER]),
    ...(at === 0 ? { worker_id: worker[4]?.id ?? '', subject_id: known.subject[0]?.id ?? '', ended_at: null } : {}),
  }))
  return { ...people, ...known, seat, conflict }
}

const STEADY = [['manager', 'practitioner'], ['auditor'], ['administrator'], ['reviewer']].map(roles => ({
  roles,
  from_at: EARLIER,
  until_at: null,
}))

const PHONE = { phone: '01632 960000', created_at: EARLIER }
const named = (throws: Dice, partnership: string) => ({
  partnership_id: partnership,
  id: throws.id(),
  name: 'Somebody',
})

type People = Pick<Partnership, 'partnership' | 'agency' | 'worker'>

function randomSubjects(throws: Dice, people: People): { audience: AudienceRow[]; subject: SubjectRow[] } {
  const partnership = idOf(people)
  const frame = (audience: string, circle: boolean, seal: string | null) => ({
    partnership_id: partnership,
    id: throws.id(),
    reference: newReference(),
    kind: 'person',
    audience_id: audience,
    has_circle: circle,
    seal,
    recorded_by: throws.one(people.worker).id,
    recorded_at: EARLIER,
  })
  const children = throws.times(5, at =>
    frame(throws.id(), true, at === 0 ? null : throws.one([null, 'restricted', 'locked', 'locked'])),
  )
  const audience = (id: string, kind: string, subject: string | null, agency: string | null) => ({
    partnership_id: partnership,
    id,
    kind,
    subject_id: subject,
    agency_id: agency,
    purpose: 'safety',
    basis: 'law',
    created_by: throws.one(people.worker).id,
    created_at: EARLIER,
  })
  const audiences = children.flatMap(child => [
    audience(child.audience_id, 'circle', child.id, null),
    ...(throws.chance(0.5) ? [audience(throws.id(), 'agency', child.id, throws.one(people.agency).id)] : []),
    ...(throws.chance(0.4) ? [audience(throws.id(), 'named', child.id, null)] : []),
  ])
  audiences.push(audience(throws.id(), 'intelligence', null, null))
  const others = throws.times(4, () => frame(throws.one(audiences).id, false, null))
  return { audience: audiences, subject: [...children, ...others] }
}

function randomSeat(throws: Dice, people: People & Pick<Partnership, 'post'>, audience: AudienceRow): SeatRow {
  const post = throws.one(people.post)
  const via =
    audience.kind === 'circle' ? throws.one(['circle', 'circle', 'circle', 'break-glass', 'assignment']) : audience.kind
  return {
    partnership_id: audience.partnership_id,
    id: throws.id(),
    audience_id: audience.id,
    subject_id: audience.subject_id,
    worker_id: post.worker_id,
    // Now and then for an agency that the worker has left, or never was in.
    agency_id: throws.chance(0.8) ? post.agency_id : throws.one(people.agency).id,
    via: via === 'intelligence' ? 'named' : via,
    role: throws.one(['lead worker', 'member', 'member']),
    confidential: throws.chance(0.3),
    invited_by: throws.one(people.worker).id,
    ...{ invited_at: EARLIER },
    accepted_at: throws.one([EARLIER, EARLIER, EARLIER, NOW, LATER, null]),
    declined_at: throws.one([null, null, null, EARLIER]),
    until_at: throws.one([null, null, null, EARLIER, NOW, LATER]),
  }
}

/** With the first child: a manager in the circle, an auditor under an assignment and somebody by break-glass. */
function steadySeats(
  throws: Dice,
  people: People & Pick<Partnership, 'post'>,
  known: Pick<Partnership, 'audience'>,
): SeatRow[] {
  const [audience] = known.audience
  if (!audience) return []
  return ['circle', 'assignment', 'break-glass'].map((via, at) => {
    const worker = people.worker[at]?.id ?? ''
    const post = people.post.find(one => one.worker_id === worker)
    const held = { worker_id: worker, agency_id: post?.agency_id ?? '', via, accepted_at: EARLIER, until_at: LATER }
    return { ...randomSeat(throws, people, audience), ...held }
  })
}

function idOf({ partnership }: People): string {
  const [first] = partnership
  if (!first) throw new Error('No partnership')
  return first.id
}
