import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inTransaction } from '../db/index.ts'
import { Invalid, NotPermitted } from '../kernel/index.ts'
import { type Session, saveDraft } from '../modules/access/index.ts'
import { typedFields } from './forms/forms.ts'
import type { House } from './house.ts'
import { refuseForged } from './session/csrf.ts'
import { signedIn } from './session/session.ts'

const PREFIX = '/drafts'

/** Drafts live on the server and belong to one worker. The address after the prefix is the form's own. */
export function mountDrafts(app: FastifyInstance, house: House): void {
  app.put(`${PREFIX}/*`, async (request, reply) => {
    const session = await signedIn(house, request)
    if (!session) return reply.code(401).send({ error: 'Sign in first' })
    refuseForged(house, request, session.csrf)
    const body = request.body as { fields?: unknown } | null
    await keep(house, session, request, body?.fields)
    return reply.code(204).send()
  })
  app.post(`${PREFIX}/*`, async (request, reply) => {
    const session = await signedIn(house, request)
    if (!session) return reply.redirect('/sign-in', 303)
    refuseForged(house, request, session.csrf)
    await keep(house, session, request, request.body)
    return reply.redirect(addressOf(request), 303)
  })
}

async function keep(house: House, session: Session, request: FastifyRequest, fields: unknown): Promise<void> {
  const { partnership, worker } = session
  if (!partnership || !worker) throw new NotPermitted()
  const kept = typedFields(fields)
  if (JSON.stringify(kept).length > 200_000) throw new Invalid({ '': 'This draft is too long to keep' })
  const now = house.now()
  await inTransaction(house.database, { partnership, worker, now }, work =>
    saveDraft(work, { partnership, worker, address: addressOf(request), fields: kept, now }),
  )
}

const addressOf = (request: FastifyRequest): string => (request.url.split('?')[0] ?? '').slice(PREFIX.length)
