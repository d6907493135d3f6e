import { Secret, TOTP } from 'otpauth'
import { type Database, inTransaction } from '../src/db/index.ts'
import type { AgencyId, PartnershipId, Viewer, WorkerId } from '../src/kernel/index.ts'
import {
  addNewWorker,
  addPartnerAgency,
  agencies,
  type BoxKey,
  enrol,
  enrolment,
  enter,
  hashToken,
  makeSetUpLink,
  type Session,
  sessionByToken,
  setUpAccount,
  type Visitor,
} from '../src/modules/access/index.ts'
import { AGENCIES, PARTNERSHIP, WORKERS, type WorkerName } from './cast.ts'

export interface SignIn {
  readonly id: WorkerName
  readonly name: string
  readonly email: string
  readonly password: string
  readonly totpSecret: string
  readonly agency: string
  readonly roles: readonly string[]
}

interface Employee {
  readonly worker: WorkerId
  readonly partnership: PartnershipId
}

export interface Employed {
  readonly signIns: readonly SignIn[]
  readonly workers: Readonly<Record<WorkerName, Employee>>
}

/** For everyone of the cast: invented, and good for nothing but a demo. */
const PASSWORD = 'quiet-lantern-allotment-7'
const BEGIN = new Date('2026-01-05T09:00:00Z')
const emailOf = (who: WorkerName): string => `${who}@northmere.example`

/** The administrator founds the partnership and adds everyone; each sets up their own account from their one-time link. */
export async function employ(database: Database, box: BoxKey): Promise<Employed> {
  const site = { id: 'localhost', origin: 'http://localhost', name: 'Sightline' }
  const visitor: Visitor = { database, box, now: BEGIN, address: '127.0.0.1', session: null, site }
  const signIns = new Map<WorkerName, SignIn>()
  const workers = {} as Record<WorkerName, Employee>
  const begin = async (member: (typeof WORKERS)[number], link: string): Promise<void> => {
    const { secret, session } = await settle(visitor, member, link)
    if (!session.worker || !session.partnership) throw new Error(`${member.name} has no post`)
    workers[member.id] = { worker: session.worker, partnership: session.partnership }
    const { id, name, agency, roles } = member
    signIns.set(id, { id, name, email: emailOf(id), password: PASSWORD, totpSecret: secret, agency, roles })
  }
  const [founder, others] = [WORKERS.find(one => one.id === 'sam'), WORKERS.filter(one => one.id !== 'sam')]
  if (!founder) throw new Error('Nobody founds the partnership')
  const work = { anonymous: true, now: BEGIN } as const
  await begin(founder, await inTransaction(database, work, one => makeSetUpLink(one, null, BEGIN)))
  await addAgencies(database, workers.sam)
  // Beside each other: to hash a password takes its time, on purpose.
  await Promise.all(others.map(async member => begin(member, await addMember(database, workers.sam, member))))
  return { signIns: WORKERS.flatMap(member => signIns.get(member.id) ?? []), workers }
}

/** A password, then an authenticator app: the one-time link's own two steps. */
async function settle(
  visitor: Visitor,
  member: (typeof WORKERS)[number],
  link: string,
): Promise<{ secret: string; session: Session }> {
  const [lead] = AGENCIES
  const founding = { partnership: PARTNERSHIP, agency: lead.name, phone: lead.phone, name: member.name }
  const step = await setUpAccount(visitor, link.split('/').at(-1), {
    email: emailOf(member.id),
    password: PASSWORD,
    founding: member.id === 'sam' ? founding : null,
  })
  const { secret } = await enrolment({ ...visitor, session: await sessionOf(visitor, step.token) })
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: visitor.now.getTime() })
  const half = await sessionOf(visitor, step.token)
  const { token } = await enrol({ ...visitor, session: half }, { code, answer: '', label: '' })
  return { secret, session: await sessionOf(visitor, token) }
}

async function addAgencies(database: Database, administrator: Employee): Promise<void> {
  for (const agency of AGENCIES.slice(1))
    await administer(database, administrator, viewer => addPartnerAgency(viewer, agency))
}

async function addMember(
  database: Database,
  administrator: Employee,
  member: (typeof WORKERS)[number],
): Promise<string> {
  return administer(database, administrator, async viewer => {
    const agency = (await agencies(viewer)).find(one => one.code === member.agency)?.id as AgencyId
    return (await addNewWorker(viewer, { ...member, team: '', email: emailOf(member.id), agency })).link
  })
}

const administer = <Answer>(
  database: Database,
  { worker, partnership }: Employee,
  work: (viewer: Viewer) => Promise<Answer>,
): Promise<Answer> =>
  enter(database, { partnership, worker, session: null, door: 'seed', event: 'seed.played', now: BEGIN }, work)

async function sessionOf(visitor: Visitor, token: string | null | undefined): Promise<Session> {
  const session = await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, work =>
    sessionByToken(work, hashToken(token ?? '')),
  )
  if (!session) throw new Error('No session')
  return session
}
