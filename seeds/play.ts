import { Secret, TOTP } from 'otpauth'
import type { Database } from '../src/db/index.ts'
import { inTransaction } from '../src/db/index.ts'
import {
  type AgencyId,
  type Reference,
  readWhen,
  type SeatId,
  type SubjectId,
  type Viewer,
  type WorkerId,
} from '../src/kernel/index.ts'
import {
  acceptInvitation,
  addNewWorker,
  addPartnerAgency,
  agencies,
  type BoxKey,
  circleNamed,
  enrol,
  enrolment,
  enter,
  hashToken,
  inviteToCircle,
  makeSetUpLink,
  type Session,
  sessionByToken,
  setUpAccount,
  type Visitor,
} from '../src/modules/access/index.ts'
import { childNamed, openChildRecord, recordEntry, recordFact, sealChild } from '../src/modules/record/index.ts'
import {
  AGENCIES,
  type CastEntry,
  CHILDREN,
  type ChildName,
  ENTRIES,
  PARTNERSHIP,
  WORKERS,
  type WorkerName,
} from './cast.ts'

export interface SignIn {
  readonly id: WorkerName
  readonly name: string
  readonly email: string
  readonly password: string
  readonly totpSecret: string
  readonly agency: string
  readonly roles: readonly string[]
}

export interface Played {
  readonly signIns: readonly SignIn[]
  readonly children: Readonly<
    Record<
      ChildName,
      { readonly reference: Reference; readonly id: SubjectId; readonly seal: string | null; readonly name: string }
    >
  >
  readonly workers: Readonly<
    Record<WorkerName, { readonly worker: WorkerId; readonly partnership: Session['partnership'] }>
  >
  /** Does something as one of the cast, at a moment, through the one way in. */
  as<Answer>(who: WorkerName, at: string, work: (viewer: Viewer) => Promise<Answer>): Promise<Answer>
}

/** For everyone of the cast: invented, and good for nothing but a demo. */
const PASSWORD = 'quiet-lantern-allotment-7'
const BEGIN = '2026-01-05T09:00:00Z'

/** Plays the cast into an empty database, by the acts that the pages call: nothing here writes a row of its own. */
export async function playCast(database: Database, box: BoxKey): Promise<Played> {
  const { signIns, workers } = await employ(database, box)
  const as: Played['as'] = (who, at, work) => {
    const { worker, partnership } = workers[who]
    if (!partnership) throw new Error(`${who} has no partnership`)
    return enter(
      database,
      { partnership, worker, session: null, door: 'seed', event: 'seed.played', now: new Date(at) },
      work,
    )
  }
  const children = {} as Record<ChildName, Played['children'][ChildName]>
  for (const child of CHILDREN) {
    const opened = await as(child.lead, '2026-01-12T09:00:00Z', viewer =>
      openChildRecord(viewer, {
        name: child.name,
        birthDate: child.born,
        purpose: 'Keeping the child safe from exploitation',
        basis: 'Children Act 2004, section 11',
      }),
    )
    children[child.id] = { ...opened, seal: child.seal, name: child.name }
    await gather(as, child.lead, opened.reference, child.circle, workers)
    await as(child.lead, '2026-01-13T09:00:00Z', async viewer => {
      const named = await childNamed(viewer, opened.reference)
      await recordFact(viewer, named, {
        kind: 'address',
        value: child.address,
        howKnown: 'told',
        source: '',
        circulation: 'agency',
      })
    })
  }
  for (const entry of ENTRIES) await write(as, children, entry)
  for (const child of CHILDREN.filter(one => one.seal)) {
    await as('ruth', '2026-04-20T09:00:00Z', async viewer =>
      sealChild(viewer, await childNamed(viewer, children[child.id].reference), {
        level: child.seal,
        reason: 'Agreed with the circle',
        reviewBy: '2026-07-19',
      }),
    )
  }
  return { signIns, children, workers, as }
}

async function gather(
  as: Played['as'],
  lead: WorkerName,
  reference: Reference,
  circle: readonly WorkerName[],
  workers: Played['workers'],
): Promise<void> {
  for (const who of circle) {
    const seat = await as(lead, '2026-01-12T10:00:00Z', async viewer =>
      inviteToCircle(viewer, await circleNamed(viewer, reference), {
        worker: workers[who].worker,
        role: WORKERS.find(one => one.id === who)?.title ?? '',
        confidential: false,
      }),
    )
    await as(who, '2026-01-12T11:00:00Z', viewer => acceptInvitation(viewer, seat as SeatId))
  }
}

async function write(as: Played['as'], children: Played['children'], entry: CastEntry): Promise<void> {
  await as(entry.by, entry.recorded, async viewer => {
    const when = readWhen(entry.when, { now: viewer.now })
    const known = entry.known ? readWhen(entry.known, { now: viewer.now }) : null
    if (!when.ok) throw new Error(`${entry.when}: ${when.sentence}`)
    const child = await childNamed(viewer, children[entry.child].reference)
    const alsoAbout = []
    for (const other of entry.also ?? []) alsoAbout.push(await childNamed(viewer, children[other].reference))
    await recordEntry(viewer, child, {
      kind: entry.kind,
      when: when.when,
      knownAt: known?.ok && known.when.from ? new Date(`${known.when.from}Z`) : null,
      text: entry.text,
      howKnown: entry.how,
      source: entry.source ?? '',
      circulation: entry.to ?? 'circle',
      named: [],
      people: entry.people ?? [],
      alsoAbout,
      wordsConfirmed: true,
    })
  })
}

/** The administrator founds the partnership and adds everyone; each sets up their own account from their one-time link. */
async function employ(database: Database, box: BoxKey): Promise<Pick<Played, 'signIns' | 'workers'>> {
  const visitor: Visitor = {
    database,
    box,
    now: new Date(BEGIN),
    address: '127.0.0.1',
    session: null,
    site: { id: 'localhost', origin: 'http://localhost', name: 'Sightline' },
  }
  const signIns: SignIn[] = []
  const workers = {} as Record<WorkerName, Played['workers'][WorkerName]>
  const settle = async (member: (typeof WORKERS)[number], link: string, founding: boolean): Promise<void> => {
    const email = `${member.id}@northmere.example`
    const lead = AGENCIES[0]
    const first = { partnership: PARTNERSHIP, agency: lead.name, phone: lead.phone, name: member.name }
    const step = await setUpAccount(visitor, link.split('/').at(-1), {
      email,
      password: PASSWORD,
      founding: founding ? first : null,
    })
    const { secret } = await enrolment({ ...visitor, session: await sessionOf(visitor, step.token) })
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: visitor.now.getTime() })
    const { token } = await enrol(
      { ...visitor, session: await sessionOf(visitor, step.token) },
      { code, answer: '', label: '' },
    )
    const session = await sessionOf(visitor, token)
    if (!session.worker) throw new Error(`${member.name} has no post`)
    workers[member.id] = { worker: session.worker, partnership: session.partnership }
    signIns.push({
      id: member.id,
      name: member.name,
      email,
      password: PASSWORD,
      totpSecret: secret,
      agency: member.agency,
      roles: member.roles,
    })
  }
  const [administrator] = WORKERS.filter(one => one.id === 'sam')
  if (!administrator) throw new Error('The cast has no administrator')
  await settle(
    administrator,
    await inTransaction(database, { anonymous: true, now: visitor.now }, work =>
      makeSetUpLink(work, null, visitor.now),
    ),
    true,
  )
  const { worker, partnership } = workers.sam
  const asAdministrator = <Answer>(work: (viewer: Viewer) => Promise<Answer>): Promise<Answer> => {
    if (!partnership) throw new Error('No partnership was founded')
    return enter(
      database,
      { partnership, worker, session: null, door: 'seed', event: 'seed.played', now: visitor.now },
      work,
    )
  }
  for (const agency of AGENCIES.slice(1)) await asAdministrator(viewer => addPartnerAgency(viewer, agency))
  const ids = new Map(
    await asAdministrator(async viewer => (await agencies(viewer)).map(one => [one.code, one.id] as const)),
  )
  for (const member of WORKERS.filter(one => one.id !== 'sam')) {
    const agency = ids.get(member.agency) as AgencyId
    const { link } = await asAdministrator(viewer =>
      addNewWorker(viewer, { ...member, email: `${member.id}@northmere.example`, agency }),
    )
    await settle(member, link, false)
  }
  return {
    signIns: WORKERS.map(member => signIns.find(one => one.id === member.id)).filter(one => one !== undefined),
    workers,
  }
}

async function sessionOf(visitor: Visitor, token: string | null | undefined): Promise<Session> {
  const session = await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, work =>
    sessionByToken(work, hashToken(token ?? '')),
  )
  if (!session) throw new Error('No session')
  return session
}
