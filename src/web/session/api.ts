import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { inTransaction } from '../../db/index.ts'
import { formErrors, Invalid } from '../../kernel/index.ts'
import {
  auditSignOut,
  endSession,
  hashToken,
  sessionByToken,
  showCode,
  showPassword,
} from '../../modules/access/index.ts'
import type { House } from '../house.ts'
import { refuseForeign, refuseForged } from './csrf.ts'
import { setSessionCookie, signedIn, visitorOf } from './session.ts'

const credentials = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1000),
  code: z.string().max(20),
})

/** Sign-in for scripts: both factors in one request, the cookie and the token for unsafe requests back (commands.md). */
export function mountApiSession(app: FastifyInstance, house: House): void {
  app.post('/api/v1/session', async (request, reply) => {
    refuseForeign(house, request)
    const read = credentials.safeParse(request.body)
    if (!read.success) throw new Invalid(formErrors(read.error))
    const visitor = { ...(await visitorOf(house, request)), session: null }
    const first = await showPassword(visitor, read.data)
    const half = await tokenSession(house, first.token ?? '')
    const second = await showCode({ ...visitor, session: half }, read.data.code)
    const session = await tokenSession(house, second.token ?? '')
    setSessionCookie(reply, second.token ?? null)
    return reply
      .code(204)
      .header('x-csrf-token', session?.csrf ?? '')
      .send()
  })
  app.delete('/api/v1/session', async (request, reply) => {
    const session = await signedIn(house, request)
    if (!session) return reply.code(401).send({ error: 'Sign in first' })
    refuseForged(house, request, session.csrf)
    await auditSignOut(house.database, session, house.now(), endSession)
    setSessionCookie(reply, null)
    return reply.code(204).send()
  })
}

const tokenSession = async (house: House, token: string) =>
  (await inTransaction(house.database, { anonymous: true, now: house.now() }, work =>
    sessionByToken(work, hashToken(token)),
  )) ?? null
