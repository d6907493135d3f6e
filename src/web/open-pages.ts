import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Asked, formErrors, Invalid, StepUp, type Typed } from '../kernel/index.ts'
import type { AnyOpenPage, Visitor } from '../modules/access/index.ts'
import { newKey, typedFields } from './forms/forms.ts'
import type { House } from './house.ts'
import { sendPage } from './render.ts'
import { fieldsOf, refuseForged } from './session/csrf.ts'
import { csrfBefore, setSessionCookie, visitorOf } from './session/session.ts'
import { onceView } from './views/once.tsx'

/** The few pages before there is a Viewer: sign-in, set-up, help. */
export function mountOpenPage(app: FastifyInstance, house: House, page: AnyOpenPage): void {
  app.get(page.path, async (request, reply) => {
    const visitor = await visitorOf(house, request)
    if (page.needsSession && !visitor.session) return reply.redirect('/sign-in', 303)
    const value = await loaded(page, visitor, request)
    if (value === UNPROVED) return proveFirst(request, reply)
    const typed = typedOf(request, csrfOf(visitor, request, reply), { values: nextOf(request), errors: {} })
    return sendPage(house, request, reply, { view: page.view(value, typed) })
  })
  if (!page.act) return
  app.post(page.path, (request, reply) => takeForm(house, page, request, reply))
}

async function takeForm(
  house: House,
  page: AnyOpenPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visitor = await visitorOf(house, request)
  if (page.needsSession && !visitor.session) return reply.redirect('/sign-in', 303)
  const csrf = csrfOf(visitor, request, reply)
  refuseForged(house, request, csrf)
  try {
    const form = page.form?.safeParse(fieldsOf(request.body))
    if (form && !form.success) throw new Invalid(formErrors(form.error))
    const step = await page.act?.(visitor, askedOf(request), form?.data)
    if (step?.token !== undefined) setSessionCookie(reply, step.token)
    if (step?.once) return sendPage(house, request, reply, { view: onceView(step.once, house.site.origin) })
    return reply.redirect(step?.to ?? '/', 303)
  } catch (failure) {
    if (failure instanceof StepUp) return proveFirst(request, reply)
    if (!(failure instanceof Invalid)) throw failure
    const value = await page.load(visitor, askedOf(request))
    reply.code(422)
    const typed = typedOf(request, csrf, {
      values: typedFields(request.body, ['password', 'code']),
      errors: failure.fields,
    })
    return sendPage(house, request, reply, { view: page.view(value, typed), wrong: true })
  }
}

const UNPROVED = Symbol('the second factor was not shown, or too long ago')

async function loaded(page: AnyOpenPage, visitor: Visitor, request: FastifyRequest): Promise<unknown> {
  try {
    return await page.load(visitor, askedOf(request))
  } catch (failure) {
    if (failure instanceof StepUp) return UNPROVED
    throw failure
  }
}

const proveFirst = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.redirect(`/confirm?next=${encodeURIComponent(request.url.split('?')[0] ?? '/')}`, 303)

const csrfOf = (visitor: Visitor, request: FastifyRequest, reply: FastifyReply): string =>
  visitor.session?.csrf ?? csrfBefore(request, reply)

const askedOf = (request: FastifyRequest): Asked => ({ params: request.params as Record<string, string>, query: {} })

function nextOf(request: FastifyRequest): Record<string, string> {
  const { next } = request.query as Record<string, unknown>
  return typeof next === 'string' ? { next } : {}
}

const typedOf = (request: FastifyRequest, csrf: string, shown: Pick<Typed, 'values' | 'errors'>): Typed => ({
  ...shown,
  csrf,
  key: newKey(),
  action: request.url.split('?')[0] ?? '/',
})
