import type { FastifyReply, FastifyRequest } from 'fastify'
import { inTransaction } from '../../db/index.ts'
import {
  hashToken,
  newToken,
  type Session,
  sessionByToken,
  sessionState,
  type Visitor,
} from '../../modules/access/index.ts'
import type { House } from '../house.ts'

const SESSION = '__Host-session'
/** Before there is a session, forms are tied to this one's holder: its hash is their token. */
const BEFORE = '__Host-before'
const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** The session of the cookie: live, or run out (its worker's text is kept), or null. */
export async function sessionOf(
  house: House,
  request: FastifyRequest,
): Promise<{ session: Session; state: ReturnType<typeof sessionState> } | null> {
  const token = request.cookies[SESSION]
  if (!token || token.length > 100) return null
  const now = house.now()
  const session = await inTransaction(house.database, { anonymous: true, now }, work =>
    sessionByToken(work, hashToken(token)),
  )
  return session ? { session, state: sessionState(session, now) } : null
}

/** A live session that has shown both factors. */
export async function signedIn(house: House, request: FastifyRequest): Promise<Session | null> {
  const found = await sessionOf(house, request)
  return found?.state === 'live' && found.session.stage === 'signed-in' ? found.session : null
}

export function setSessionCookie(reply: FastifyReply, token: string | null): void {
  if (token === null) reply.clearCookie(SESSION, options)
  else reply.setCookie(SESSION, token, options)
}

/** The form token of somebody without a session; sets the cookie it belongs to. */
export function csrfBefore(request: FastifyRequest, reply: FastifyReply): string {
  const known = request.cookies[BEFORE]
  if (known && known.length === 43) return hashToken(known)
  const fresh = newToken()
  reply.setCookie(BEFORE, fresh, options)
  return hashToken(fresh)
}

export async function visitorOf(house: House, request: FastifyRequest): Promise<Visitor> {
  const found = await sessionOf(house, request)
  return {
    database: house.database,
    now: house.now(),
    address: request.ip,
    session: found?.state === 'live' ? found.session : null,
    site: house.site,
    box: house.box,
  }
}
