import type { FastifyInstance } from 'fastify'
import { inTransaction } from '../../db/index.ts'
import { auditSignOut, endSession, touchSession } from '../../modules/access/index.ts'
import type { House } from '../house.ts'
import { refuseForged } from './csrf.ts'
import { sessionOf, setSessionCookie, signedIn } from './session.ts'

/** Leaving, and staying: what the header's button and the timeout warning send. */
export function mountSessionDoors(app: FastifyInstance, house: House): void {
  app.post('/sign-out', async (request, reply) => {
    const found = await sessionOf(house, request)
    if (found) {
      refuseForged(house, request, found.session.csrf)
      await auditSignOut(house.database, found.session, house.now(), endSession)
    }
    setSessionCookie(reply, null)
    reply.header('clear-site-data', '"cache", "storage"')
    return reply.redirect('/sign-in', 303)
  })
  app.post('/session/stay', async (request, reply) => {
    const session = await signedIn(house, request)
    if (!session) return reply.code(401).send({ error: 'Sign in first' })
    refuseForged(house, request, session.csrf)
    await inTransaction(house.database, { anonymous: true, now: house.now() }, work =>
      touchSession(work, session.id, house.now()),
    )
    return reply.code(204).send()
  })
}
