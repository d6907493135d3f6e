import type { FastifyReply, FastifyRequest } from 'fastify'
import { Conflict, Invalid, NotFound, NotPermitted, StepUp, Unavailable } from '../kernel/index.ts'
import { SameKeyOtherWords } from './forms/forms.ts'
import type { House } from './house.ts'
import { sendPage } from './render.ts'
import {
  conflictView,
  notFoundView,
  notPermittedView,
  sentAlreadyView,
  unavailableView,
  unreadableView,
} from './views/failures.tsx'

/** Each failure is mapped to a page once, here. A page for people, a sentence for scripts, the same status for both. */
export function answerFailure(
  house: House,
  failure: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, view, body } = said(failure, request.url.split('?')[0] ?? '/')
  if (status >= 500)
    request.log.error(
      {
        failure:
          failure instanceof Error
            ? { name: failure.name, cause: nameOf(failure.cause), stack: failure.stack }
            : 'unknown',
      },
      'request failed',
    )
  reply.code(status)
  if (status === 503) reply.header('retry-after', '5')
  if (isApi(request)) return reply.send(body)
  return sendPage(house, request, reply, { view })
}

export const answerNotFound = (house: House, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  answerFailure(house, new NotFound(), request, reply)

function said(failure: unknown, address: string) {
  if (failure instanceof NotFound) return { status: 404, view: notFoundView(), body: { error: failure.message } }
  if (failure instanceof NotPermitted)
    return { status: 403, view: notPermittedView(), body: { error: failure.message } }
  if (failure instanceof StepUp)
    return { status: 403, view: notPermittedView(), body: { error: failure.message, confirm: '/confirm' } }
  if (failure instanceof Invalid)
    return { status: 422, view: unreadableView(), body: { error: failure.message, fields: failure.fields } }
  if (failure instanceof Conflict)
    return {
      status: 409,
      view: conflictView(failure, address),
      body: { error: failure.message, theirs: failure.theirs, yours: failure.yours },
    }
  if (failure instanceof SameKeyOtherWords)
    return { status: 422, view: sentAlreadyView(failure.earlier.to, address), body: { error: failure.message } }
  if (failure instanceof Unavailable) return { status: 503, view: unavailableView(), body: { error: failure.message } }
  const status = statusOf(failure)
  if (status === 404) return { status, view: notFoundView(), body: { error: 'Page not found' } }
  if (status >= 400 && status < 500)
    return { status, view: unreadableView(), body: { error: 'We could not read this request' } }
  return { status: 503, view: unavailableView(), body: { error: 'We could not confirm this' } }
}

const statusOf = (failure: unknown): number =>
  failure instanceof Error && 'statusCode' in failure && typeof failure.statusCode === 'number'
    ? failure.statusCode
    : 500

const nameOf = (cause: unknown): string => (cause instanceof Error ? `${cause.name}: ${cause.message}` : '')

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/')
