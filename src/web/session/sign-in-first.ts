import type { FastifyReply, FastifyRequest } from 'fastify'
import { inTransaction } from '../../db/index.ts'
import { type Session, saveDraft } from '../../modules/access/index.ts'
import { typedFields } from '../forms/forms.ts'
import type { House } from '../house.ts'
import { fieldOf } from './csrf.ts'
import { sessionOf } from './session.ts'

/** To sign in, and back to where they were going. The address holds references only, never a name. */
export function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const next = request.method === 'GET' ? request.url : (request.url.split('?')[0] ?? '/')
  return reply.redirect(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`, 303)
}

/**
 * A form sent after the session ran out, or before a sensitive act was confirmed: its text is kept as the draft of the
 * worker whose session it was (the form's own token proves that), and shown to them, and to nobody else, afterwards.
 */
export async function keepText(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  live?: Session,
): Promise<FastifyReply> {
  const session = live ?? (await sessionOf(house, request))?.session
  const address = request.url.split('?')[0] ?? '/'
  if (session && fieldOf(request.body, '_csrf') === session.csrf) await keepAsDraft(house, request, session)
  return live ? reply.redirect(`/confirm?next=${encodeURIComponent(address)}`, 303) : askToSignIn(request, reply)
}

/** What was sent becomes this worker's draft of the same form, which shows it when they come back. */
export async function keepAsDraft(house: House, request: FastifyRequest, session: Session): Promise<void> {
  const { partnership, worker } = session
  if (!partnership || !worker) return
  const address = request.url.split('?')[0] ?? '/'
  const now = house.now()
  await inTransaction(house.database, { partnership, worker, now }, work =>
    saveDraft(work, { partnership, worker, address, fields: typedFields(request.body), now }),
  )
}
